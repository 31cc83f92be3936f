import { anyJson } from '../requests/bodies.js';
import type { Chance } from '../requests/chance.js';
import type { Group, HostileMeans } from '../requests/hostile-request.js';
import { anyQuestion, changed } from './changed-questions.js';

const chunk = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

/** Chunks that are no chunks, or with something behind the last. */
const chunkings: readonly (readonly [string, (body: string, chance: Chance) => string])[] = [
  ['a size that is none', (body) => `zz\r\n${body}\r\n0\r\n\r\n`],
  ['a negative size', (body) => `-5\r\n${body}\r\n0\r\n\r\n`],
  ['a size without end', (body) => `${'f'.repeat(40)}\r\n${body}\r\n0\r\n\r\n`],
  ['a size in two ways', (body) => `0x${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`],
  ['a size that is too small', (body) => `1\r\n${body}\r\n0\r\n\r\n`],
  ['lines that end in half', (body) => `${body.length.toString(16)}\n${body}\n0\n\n`],
  ['an extension without end', (body, { below }) => `${body.length.toString(16)};${'x'.repeat(20_000 + below(20_000))}\r\n${body}\r\n0\r\n\r\n`],
  ['garbage behind a chunk', (body) => `${body.length.toString(16)}\r\n${body}garbage\r\n0\r\n\r\n`],
  ['garbage behind the text', (body) => `${chunk(`${body}{}garbage`)}0\r\n\r\n`],
  ['trailers without end', (body, { below }) => `${chunk(body)}0\r\n${'X-Trailer: y\r\n'.repeat(3_000 + below(3_000))}\r\n`],
];

export const chunks: Group = {
  name: 'chunks and what trails behind them',
  next: (chance, means) => {
    const json = anyJson(chance, means);
    const [what, make] = chance.oneOf(chunkings);
    const request = json.send(JSON.stringify(json.content));
    return { what: `${json.what}: ${what}`, target: json.target, request: { ...request, headers: [...request.headers, ['Transfer-Encoding', 'chunked']], body: make(String(request.body), chance) } };
  },
};

/** A second request within the first: whoever reads it so makes somebody else's client known. */
const smuggled = ({ tokens, stranger }: HostileMeans): string => {
  const body = JSON.stringify({ resourceType: 'Parameters', parameter: [{ name: 'patient', valueIdentifier: { system: 'http://fhir.nl/fhir/NamingSystem/bsn', value: stranger() } }] });
  return `POST /fhir/$register-client HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${tokens.operator}\r\nContent-Type: application/fhir+json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
};

type Shape = readonly [what: string, headers: (length: number) => readonly (readonly [string, string])[]];
const shapes: readonly Shape[] = [
  ['length and chunks', (length) => [['Content-Length', String(length)], ['Transfer-Encoding', 'chunked']]],
  ['chunks and length', (length) => [['Transfer-Encoding', 'chunked'], ['Content-Length', String(length)]]],
  ['two lengths', (length) => [['Content-Length', '5'], ['Content-Length', String(length)]]],
  ['lengths in a list', (length) => [['Content-Length', `5, ${length}`]]],
  ['a length with a plus', (length) => [['Content-Length', `+${length}`]]],
  ['a space before the colon', () => [['Transfer-Encoding ', 'chunked'], ['Content-Length', '5']]],
  ['a tab in the coding', () => [['Transfer-Encoding', '\tchunked'], ['Content-Length', '5']]],
  ['a coding with another', () => [['Transfer-Encoding', 'chunked, identity'], ['Content-Length', '5']]],
  ['a coding twice', () => [['Transfer-Encoding', 'chunked'], ['Transfer-Encoding', 'identity'], ['Content-Length', '5']]],
  ['a folded header', () => [['X-Fold', 'a\r\n Transfer-Encoding: chunked'], ['Content-Length', 'x']]],
  ['a line that ends in half', () => [['X-Half', 'a\nTransfer-Encoding: chunked'], ['Content-Length', '5']]],
  ['a coding in quotes', () => [['Transfer-Encoding', '"chunked"'], ['Content-Length', '5']]],
  ['a vertical tab', () => [['Transfer-Encoding', '\u000bchunked'], ['Content-Length', '5']]],
];

export const smuggling: Group = {
  name: 'one request within another',
  next: (chance, means) => {
    const asked = anyQuestion(chance, means);
    const [what, headers] = chance.oneOf(shapes);
    const inner = smuggled(means);
    return changed(asked, what, { headers: [...asked.request.headers, ...headers(String(asked.request.body).length)], body: `0\r\n\r\n${inner}` });
  },
};

export const emptyBodies: Group = {
  name: 'bodies with nothing in them',
  next: (chance, means) => {
    const json = anyJson(chance, means);
    const asked = anyQuestion(chance, means);
    if (chance.next() < 0.4) return changed(asked, 'nothing', { body: chance.oneOf(['', '&', '=', '&&&', ' ', '%']) });
    return { what: `${json.what}: nothing`, target: json.target, request: json.send(chance.oneOf(['', ' ', '\n', '{}', '[]', 'null', '""', '0', '\ufeff', '\t\r\n ', 'true'])) };
  },
};

/** The line is cut in the middle of what would have been taken. */
export const cancelledBodies: Group = {
  name: 'bodies that are broken off',
  next: (chance, means) => {
    const json = anyJson(chance, means);
    const request = json.send(JSON.stringify(json.content));
    const length = Buffer.byteLength(request.body);
    const headLength = 200 + request.headers.reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0);
    return { what: `${json.what}: cut off`, target: json.target, request: { ...request, headers: [...request.headers, ['Content-Length', String(length + 300)]], cutAfter: 50 + chance.below(headLength + length) }, ends: 'cut-off' };
  },
};
