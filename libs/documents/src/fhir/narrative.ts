/** What FHIR allows in a narrative (https://hl7.org/fhir/R4/narrative.html#xhtml), without what reaches outside: images, styles, outward links. */
const elements = new Set(
  'div p b i strong em small big tt span br hr ul ol li dl dt dd table caption thead tbody tfoot tr th td col colgroup h1 h2 h3 h4 h5 h6 pre code samp blockquote q sub sup a abbr cite dfn var'.split(' '),
);
const attributes = new Set(['class', 'id', 'lang', 'xml:lang', 'dir', 'title', 'colspan', 'rowspan', 'span', 'scope', 'align', 'valign', 'name']);
const namespace = 'http://www.w3.org/1999/xhtml';
const maxDepth = 30;

const token = /<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z:_-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|&(?:amp|lt|gt|quot|apos|nbsp|#[0-9]{2,7}|#x[0-9A-Fa-f]{2,6});|[^<&]+/y;
const attribute = /([A-Za-z:_-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** What is wrong with the XHTML of a narrative; null: it may be stored and shown. */
export function narrativeProblem(div: string): string | null {
  const open: string[] = [];
  let words = '';
  token.lastIndex = 0;
  for (let at = 0; at < div.length; at = token.lastIndex) {
    const match = token.exec(div);
    if (!match) return 'the narrative is not well-formed XHTML, or holds a comment or an instruction';
    const [text, closes, name, stated = '', empty] = match;
    if (name === undefined) {
      if (open.length === 0) return 'the narrative is one div and nothing beside it';
      words += text;
      continue;
    }
    const problem = closes ? closing(name, open) : opening(name, stated, open, at);
    if (problem) return problem;
    if (!closes && !empty) open.push(name);
    if (open.length === 0 && token.lastIndex < div.length) return 'the narrative is one div and nothing beside it';
  }
  if (open.length > 0) return 'an element of the narrative is not closed';
  return words.trim() === '' ? 'the narrative says nothing' : null;
}

const closing = (name: string, open: string[]): string | null => (open.pop() === name ? null : 'the elements of the narrative do not close in order');

function opening(name: string, stated: string, open: readonly string[], at: number): string | null {
  if (at === 0 && name !== 'div') return 'the narrative begins with a div';
  if (!elements.has(name)) return `the element ${name.slice(0, 20)} is not allowed in a narrative`;
  if (open.length >= maxDepth) return 'the narrative is nested too deep';
  return [...stated.matchAll(attribute)].map(([, key = '', one, other]) => attributeProblem(key, one ?? other ?? '')).find((problem) => problem !== null) ?? null;
}

function attributeProblem(key: string, value: string): string | null {
  if (key === 'xmlns') return value === namespace ? null : 'the narrative has another namespace than XHTML';
  if (key === 'href') return value.startsWith('#') ? null : 'a link in a narrative leads outside';
  return attributes.has(key) ? null : `the attribute ${key.slice(0, 20)} is not allowed in a narrative`;
}
