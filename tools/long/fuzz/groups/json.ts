import { anyAsk, anyJson, anyWrite, refused } from '../requests/bodies.js';
import type { Chance } from '../requests/chance.js';
import type { Group } from '../requests/hostile-request.js';
import { alteredText, changedAt, withMember } from '../requests/json-text.js';

const bodyLimit = 2_000_000;
const tenMegabytes = 10_000_000;
const maxDepth = 64;

const escapedName = (name: string): string => name.replace(/[a-z]/i, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`);

export const duplicateNames: Group = {
  name: 'duplicate names',
  next: (chance, means) => {
    const json = anyJson(chance, means);
    const text = alteredText(json.content, chance, (members) => {
      const [name, value] = chance.oneOf(members);
      const [again, other] = chance.oneOf([[name, value], [name, 'null'], [name, '"other"'], [escapedName(name), value], [escapedName(name), '{}']] as const);
      return chance.oneOf([[...members, [again, other]], [[again, other], ...members]] as const);
    });
    return refused(json, 'a name twice', text);
  },
};

export const prototypeNames: Group = {
  name: 'names that reach into prototypes',
  next: (chance, means) => {
    const json = anyJson(chance, means);
    const value = chance.oneOf(['{"admin":true}', '{"actsAs":"client"}', 'null', '[]', '"x"', '{"toString":1}']);
    return refused(json, '__proto__', alteredText(json.content, chance, (members) => {
      const name = chance.oneOf(['"__proto__"', '"\\u005f_proto__"', '"__pro\\u0074o__"']);
      return chance.oneOf([[...members, [name, value]], [[name, value], ...members]] as const);
    }));
  },
};

/** For JSON a name like any other: it is refused, or passed over. */
export const constructorNames: Group = {
  name: 'names that every object has',
  next: (chance, means) => {
    const { what, target, content, send, question } = anyAsk(chance, means);
    const name = chance.oneOf(['constructor', 'prototype', 'hasOwnProperty', 'toString', 'toJSON', 'valueOf', 'then', '__defineGetter__']);
    const text = alteredText(content, chance, withMember(name, chance.oneOf(['{"prototype":{"admin":true}}', 'null', '1', '[]'])));
    return { what: `${what}: ${name}`, target, request: send(text), ends: 'either', question: question ?? 'overview' };
  },
};

const nested = (depth: number, open: string, close: string): string => `${open.repeat(depth)}1${close.repeat(depth)}`;

const bombs: Readonly<Record<string, (chance: Chance) => string>> = {
  'lists too deep': ({ below }) => nested(maxDepth + below(200_000), '[', ']'),
  'objects too deep': ({ below }) => nested(maxDepth + below(100_000), '{"a":', '}'),
  'not closed': ({ below }) => '['.repeat(maxDepth + below(500_000)),
  'alternating': ({ below }) => nested(maxDepth + below(50_000), '[{"a":', '}]'),
  'more than the limit': ({ below }) => `[${'1,'.repeat(bodyLimit / 2 + below(1_000))}1]`,
  'a number without end': ({ below }) => `${'9'.repeat(1_000 + below(500_000))}e`,
};

export const depthAndSize: Group = {
  name: 'depth and size bombs',
  next: (chance, means) => {
    const json = anyJson(chance, means);
    const how = chance.oneOf(Object.keys(bombs));
    return refused(json, how, alteredText(json.content, chance, withMember('bomb', bombs[how]?.(chance) ?? '')));
  },
};

/** As a value, as a name, told by its length or only found out while it comes. */
export const longStrings: Group = {
  name: 'strings of ten megabytes',
  next: (chance, means) => {
    const json = anyJson(chance, means);
    const long = chance.oneOf(['x', '"\\u0041"', ' ', 'é']).replaceAll('"', '').repeat(tenMegabytes / 6);
    const text = alteredText(json.content, chance, chance.oneOf([withMember('long', `"${long}"`), withMember(long.slice(0, 5_000_000), 'null')]));
    const request = json.send(text.padEnd(tenMegabytes));
    if (chance.next() < 0.5) return { what: `${json.what}: told`, target: json.target, request };
    const chunked = Buffer.from(`${Buffer.byteLength(request.body).toString(16)}\r\n${String(request.body)}\r\n0\r\n\r\n`);
    return { what: `${json.what}: in a chunk`, target: json.target, request: { ...request, body: chunked, headers: [...request.headers, ['Transfer-Encoding', 'chunked']] } };
  },
};

const invalid: readonly Buffer[] = [[0xff], [0xc0, 0x80], [0xc3], [0xe2, 0x82], [0xed, 0xa0, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80], [0xfe, 0xff], [0x80]].map((bytes) => Buffer.from(bytes));

/** Bytes that are no UTF-8, in the middle of a text that is right. */
export const invalidUtf8: Group = {
  name: 'bytes that are no UTF-8',
  next: (chance, means) => {
    const json = anyWrite(chance, means);
    const marked = changedAt(json.content, chance, (_, part) => typeof part === 'string', (part) => `${String(part)}\ue000`);
    const [before, after] = JSON.stringify(marked).split('\ue000') as [string, string];
    return refused(json, 'bytes', Buffer.concat([Buffer.from(before), chance.oneOf(invalid), Buffer.from(after)]));
  },
};
