import { anyDocument, refused } from '../requests/bodies.js';
import type { Chance } from '../requests/chance.js';
import type { Group } from '../requests/hostile-request.js';
import { changedAt } from '../requests/json-text.js';

const xhtml = (inner: string): string => `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>`;

const scripts: readonly ((chance: Chance, trap: string) => string)[] = [
  () => xhtml('<script>alert(1)</script>'),
  () => xhtml('<p onclick="alert(1)">x</p>'),
  () => xhtml('<img src="x" onerror="alert(1)"/>'),
  (_, trap) => xhtml(`<img src="${trap}/pixel.gif"/>`),
  (_, trap) => xhtml(`<a href="${trap}">x</a>`),
  () => xhtml('<a href="javascript:alert(1)">x</a>'),
  () => xhtml('<a href="&#x6a;avascript:alert(1)">x</a>'),
  () => xhtml('<iframe src="https://evil.example"></iframe>'),
  () => xhtml('<p style="background:url(https://evil.example)">x</p>'),
  () => xhtml('<style>p{color:red}</style><p>x</p>'),
  () => xhtml('<svg onload="alert(1)"/>'),
  () => xhtml('<object data="x"></object>'),
  () => xhtml('<form action="https://evil.example"><input name="a"/></form>'),
  () => xhtml('<p>x<!-- --><b>y</b></p>'),
  () => xhtml('<?xml-stylesheet href="x"?>x'),
  () => `<!DOCTYPE div [<!ENTITY x SYSTEM "file:///etc/passwd">]>${xhtml('&x;')}`,
  () => xhtml('<![CDATA[<script>alert(1)</script>]]>'),
  () => '<div xmlns="http://www.w3.org/2000/svg"><p>x</p></div>',
  () => `${xhtml('<p>x</p>')}<script>alert(1)</script>`,
  () => xhtml('<ScRiPt>alert(1)</ScRiPt>'),
  () => xhtml('<p>not closed'),
  ({ below }) => xhtml(`${'<b>'.repeat(31 + below(5_000))}x`),
  ({ below }) => xhtml(`<p ${'a="b" '.repeat(100 + below(3_000))}!>x</p>`),
  ({ below }) => xhtml(`<p${' '.repeat(1_000 + below(50_000))}!`),
];

export const scriptsInNarratives: Group = {
  name: 'narratives with script',
  next: (chance, means) => {
    const json = anyDocument(chance, means);
    const div = chance.oneOf(scripts)(chance, means.trap);
    return refused(json, div.slice(0, 60), JSON.stringify(changedAt(json.content, chance, (name) => name === 'div', () => div)));
  },
};
