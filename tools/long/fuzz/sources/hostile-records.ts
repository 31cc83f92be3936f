import type { Chance } from '../requests/chance.js';
import { alteredText, changedAt, withMember } from '../requests/json-text.js';
import type { Resource } from './simulator.js';

const isText = (_: string, part: unknown): boolean => typeof part === 'string';
const isShown = (name: string, part: unknown): boolean => isText(name, part) && ['display', 'text', 'valueString', 'name', 'family', 'unit'].includes(name);
const isReference = (name: string, part: unknown): boolean => isText(name, part) && name === 'reference';
const isAnything = (name: string): boolean => name !== '' && name !== 'entry' && name !== 'resource' && !/^\d+$/.test(name);
const isResource = (_: string, part: unknown): boolean => typeof part === 'object' && part !== null && 'resourceType' in part && part['resourceType'] !== 'Bundle';

const words: readonly string[] = [
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '<div xmlns="http://www.w3.org/1999/xhtml"><script>1</script></div>', '\u202eGM001 LOLOPOTEM', '\u2066\u202dx\u2069', '\u200b\u200d\ufeff', '\u001b[2J\u001b[31mstop', '\u0000', '\ud800',
  'a\u0301'.repeat(500), "'; drop table consent.consents; --", '{{7*7}}${7*7}', 'javascript:alert(1)', '\r\nSet-Cookie: x=y', '&lt;script&gt;', ']]>', '%3Cscript%3E', '=cmd|calc!A0', ' '.repeat(5_000), '',
];
const instead: readonly unknown[] = [null, [], {}, 0, -1, 1e308, true, [[[]]], [null], { toString: 'x' }, 'x'.repeat(70_000), { resourceType: 'Patient' }, 9_007_199_254_740_993, '0000-00-00', '2024-02-30T25:61:61Z', 'PT1E9H'];

const nested = (depth: number): string => `${'[{"a":'.repeat(depth)}1${'}]'.repeat(depth)}`;

type Twist = (bundle: object, chance: Chance, trap: string) => object | string;

/** What a source that was broken into, or is only careless, may have on record. */
export const twists: Readonly<Record<string, Twist>> = {
  'words where somebody reads': (bundle, chance) => changedAt(bundle, chance, isShown, () => chance.oneOf(words)),
  'words anywhere': (bundle, chance) => changedAt(bundle, chance, isText, () => chance.oneOf(words)),
  'a megabyte to read': (bundle, chance) => changedAt(bundle, chance, isShown, () => chance.oneOf(['M', 'é', '<b>', '\u202e']).repeat(350_000)),
  'something else instead': (bundle, chance) => changedAt(bundle, chance, isAnything, () => chance.oneOf(instead)),
  'nested without end': (bundle, chance) => alteredText(bundle, chance, withMember(chance.oneOf(['contained', 'extension', 'x']), nested(60 + chance.below(1_000)))),
  '__proto__': (bundle, chance) => alteredText(bundle, chance, withMember(chance.oneOf(['__proto__', 'constructor', 'prototype', 'then', 'toJSON']), chance.oneOf(['{"status":"active"}', 'null', '"x"', '[]']))),
  'a reference to another host': (bundle, chance, trap) => changedAt(bundle, chance, isReference, () => chance.oneOf([`${trap}/Medication/1`, `${trap}/fhir/Patient/1`, 'http://169.254.169.254/', 'file:///etc/passwd', '../../Patient/1', '#', '#x', 'urn:uuid:x', '', 'Patient/'])),
  'an attachment': (bundle, chance, trap) => changedAt(bundle, chance, isResource, (part) => ({ ...(part as object), photo: [{ contentType: 'text/html', url: trap }], text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml"><img src="${trap}"/></div>` } })),
  'thousands of extensions': (bundle, chance, trap) => changedAt(bundle, chance, isResource, (part) => ({ ...(part as object), extension: [...((part as { extension?: object[] }).extension ?? []), ...Array.from({ length: 1_000 + chance.below(5_000) }, (_, index) => ({ url: `${trap}/${index}`, valueString: 'x' }))] })),
  'references in a circle': (bundle, chance) => changedAt(bundle, chance, isReference, (part) => String(part).replace(/^\w+/, 'MedicationRequest')),
  'hundreds of the same': (bundle, chance) => sameAgain(bundle as Bundle, chance),
};

interface Bundle {
  readonly entry: readonly { readonly resource: Resource }[];
}

function sameAgain(bundle: Bundle, { oneOf, below }: Chance): object {
  const { resource } = oneOf(bundle.entry);
  return { ...bundle, entry: [...bundle.entry, ...Array.from({ length: 50 + below(400) }, (_, index) => ({ resource: { ...resource, id: `again-${index}` } }))] };
}

export const bundleOf = (resources: readonly Resource[]): object => ({ resourceType: 'Bundle', type: 'searchset', entry: resources.map((resource) => ({ resource })) });
