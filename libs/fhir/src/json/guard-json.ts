import { GatewayError } from '#libs/kernel';

const quote = 34;
const backslash = 92;
const colon = 58;
const openBrace = 123;
const openBracket = 91;
const closeBrace = 125;
const closeBracket = 93;
const forbiddenName = '__proto__';
/** Up to so many names a list is searched faster than a set is made. */
const fewNames = 16;

type Names = string[] | Set<string>;

/** One pass over the text: too deep, a name twice in one object, a name that reaches into prototypes. */
export function guardJson(text: string, maxDepth: number): void {
  const open: (Names | null)[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      const end = endOfString(text, at);
      if (isName(text, end)) addName(open, text.slice(at + 1, end - 1));
      at = end;
      continue;
    }
    if (code === openBrace || code === openBracket) enter(open, maxDepth);
    else if (code === closeBrace || code === closeBracket) open.pop();
    at += 1;
  }
}

function enter(open: (Names | null)[], maxDepth: number): void {
  open.push(null);
  if (open.length > maxDepth) throw new GatewayError('invalid', `JSON is nested deeper than ${maxDepth} levels`);
}

/** Index after the closing quote: the first that an even number of backslashes precedes. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at - 1;
    while (text.charCodeAt(before) === backslash) before -= 1;
    if ((at - before) % 2 === 1) return at + 1;
  }
  return text.length;
}

function isName(text: string, after: number): boolean {
  let at = after;
  while (isWhitespace(text.charCodeAt(at))) at += 1;
  return text.charCodeAt(at) === colon;
}

const isWhitespace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

function addName(open: (Names | null)[], raw: string): void {
  if (open.length === 0) return;
  const name = raw.includes('\\') ? unescaped(raw) : raw;
  if (name === forbiddenName) throw new GatewayError('invalid', 'JSON holds a name that is not allowed');
  const names = (open[open.length - 1] ??= []);
  if (holds(names, name)) throw new GatewayError('invalid', 'JSON holds the same name twice in one object');
  open[open.length - 1] = withName(names, name);
}

const holds = (names: Names, name: string): boolean => (Array.isArray(names) ? names.includes(name) : names.has(name));

function withName(names: Names, name: string): Names {
  if (!Array.isArray(names)) return names.add(name);
  names.push(name);
  return names.length > fewNames ? new Set(names) : names;
}

function unescaped(raw: string): string {
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch (cause) {
    throw new GatewayError('invalid', 'the body is not valid JSON', { cause });
  }
}
