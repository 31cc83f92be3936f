import { GatewayError } from '#libs/kernel';
import { parseFhirJson, parseResource } from './parse-fhir-json.js';

describe('reading a body', () => {
  it('gives the object as it was sent', () => {
    expect(parseFhirJson('{"a":[{"b":"\\u00e9: {"}],"c":{"b":1}}')).toEqual({ a: [{ b: 'é: {' }], c: { b: 1 } });
  });

  it('keeps tabs, the ends of lines and emoji in a text', () => {
    expect(parseResource('{"resourceType":"Task","a":"one\\r\\n\\ttwo \\ud83d\\ude00 😀"}', 'Task')).toEqual({ resourceType: 'Task', a: 'one\r\n\ttwo 😀 😀' });
  });

  it.each([
    ['nothing', undefined],
    ['an empty text', '  '],
    ['a list', '[]'],
    ['a word', 'null'],
    ['half an object', '{"a":'],
    ['a string without an end', '{"a":"b'],
    ['the same name twice', '{"a":1,"a":2}'],
    ['the same name twice, once escaped', '{"a":1,"\\u0061":2}'],
    ['the same name twice, deeper', '{"x":[{"a":1, "a" :2}]}'],
    ['the same name twice after a text that ends in a backslash', '{"x":"\\\\","a":1,"a":2}'],
    ['the same name twice after a quote in a text', '{"x":"\\"","a":1,"a":2}'],
    ['the same name twice among many', `{${Array.from({ length: 40 }, (_, n) => `"n${n}":1`).join()},"n7":2}`],
    ['a name that reaches into prototypes', '{"__proto__":{"admin":true}}'],
    ['the same, escaped', '{"\\u005f_proto__":{"admin":true}}'],
    ['a broken escape in a name', '{"\\u00":1}'],
    ['a thousand levels', `${'['.repeat(1_000)}${']'.repeat(1_000)}`],
  ])('refuses %s as the caller’s to mend', (_situation, body) => {
    expect(() => parseFhirJson(body)).toThrow(GatewayError);
    expect(() => parseFhirJson(body)).toThrow(expect.objectContaining({ category: 'invalid' }));
  });

  it.each([
    ['a zero character', '{"a":["b\\u0000c"]}'],
    ['another control character', '{"a":"\\u001b[2J"}'],
    ['a control character in a name', '{"a\\u0000":1}'],
    ['half a character', '{"a":{"b":"\\ud800"}}'],
    ['the other half', '{"a":"x\\udc00"}'],
    ['half a character in a name', '{"\\ud83d":1}'],
    ['half a character that is not escaped', '{"a":"\ud800"}'],
  ])('refuses %s in a resource', (_situation, body) => {
    expect(() => parseResource(body, 'Parameters')).toThrow(expect.objectContaining({ category: 'invalid', message: 'JSON holds a character that is not allowed in a text' }));
  });

  it('refuses a resource of another type', () => {
    expect(() => parseResource('{"resourceType":"Patient"}', 'Parameters')).toThrow('a Parameters is expected here');
  });
});
