import type { Chance } from '../chance.js';
import { post, type Family, type Means } from '../malformed-request.js';

const bsnSystem = 'http://fhir.nl/fhir/NamingSystem/bsn';
const valid = ({ bsn }: Means): string => JSON.stringify({ resourceType: 'Parameters', parameter: [{ name: 'patient', valueIdentifier: { system: bsnSystem, value: bsn } }] });

/** Each breaks a body that would be right. */
const breaks: Readonly<Record<string, (text: string, chance: Chance) => string | Buffer>> = {
  'cut off': (text, { below }) => text.slice(0, 1 + below(text.length - 1)),
  'a name twice': (text) => text.replace('{', '{"resourceType":"Parameters",'),
  'a name twice, once escaped': (text) => text.replace('{', '{"resource\\u0054ype":"Parameters",'),
  'a name that reaches into prototypes': (text) => text.replace('{', '{"__proto__":{"admin":true},'),
  'nested without end': (_text, { below }) => `${'['.repeat(2_000 + below(50_000))}`,
  'nested too deep, and closed': () => `{"resourceType":"Parameters","parameter":${'['.repeat(100)}${']'.repeat(100)}}`,
  'a comma too many': (text) => text.replace(/}$/, ',}'),
  'a comment': (text) => `/* hello */${text}`,
  'something after it': (text, { letters }) => `${text}x${letters(10)}`,
  'no number that exists': (text) => text.replace('"Parameters"', 'NaN'),
  'single quotes': (text) => text.replaceAll('"', "'"),
  'nothing': () => '',
  'only spaces': () => '   \n ',
  'a list': (text) => `[${text}]`,
  'null': () => 'null',
  'a line break in a text': (text) => text.replace('patient', 'pat\nient'),
  'bytes that are no UTF-8': (text) => Buffer.concat([Buffer.from(text.slice(0, 20)), Buffer.from([0xff, 0xfe, 0xc0, 0x80]), Buffer.from(text.slice(20))]),
  'a text of ten million letters': () => `{"resourceType":"${'x'.repeat(10_000_000)}"}`,
  'XML': ({ length }) => `<Parameters><parameter value="${length}"/></Parameters>`,
};

export const json: Family = (chance, means) => {
  const what = chance.oneOf(Object.keys(breaks));
  const [path, target, token] = chance.oneOf([
    ['/fhir/$medication-overview', 'gateway', means.tokens.huisarts],
    ['/fhir/Bundle', 'gateway', means.tokens.client],
    ['/fhir', 'gateway', means.tokens.huisarts],
    ['/fhir/Consent', 'consent', means.tokens.client],
  ] as const);
  return { what: `${path}: ${what}`, target, request: post(path, token, breaks[what]?.(valid(means), chance) ?? '') };
};
