import { Chance } from './chance.js';
import { alteredText, changedAt, withMember } from './json-text.js';

const value = { a: [{ b: 1 }, { b: 2 }], c: { b: 3 } };

describe('JSON that no serializer would write', () => {
  it('has a name twice in one of its objects, wherever that is', () => {
    const texts = Array.from({ length: 40 }, (_, seed) => alteredText(value, new Chance(seed), (members) => [...members, members[0] ?? ['"x"', '1']]));

    expect(new Set(texts)).toEqual(new Set([
      '{"a":[{"b":1},{"b":2}],"c":{"b":3},"a":[{"b":1},{"b":2}]}', '{"a":[{"b":1,"b":1},{"b":2}],"c":{"b":3}}', '{"a":[{"b":1},{"b":2,"b":2}],"c":{"b":3}}', '{"a":[{"b":1},{"b":2}],"c":{"b":3,"b":3}}',
    ]));
  });

  it('has a member that JSON.stringify would not make', () => {
    expect(alteredText({ a: 1 }, new Chance(1), withMember('__proto__', '{"x":1}'))).toBe('{"a":1,"__proto__":{"x":1}}');
  });

  it('is changed in one of the places that fit', () => {
    const changed = Array.from({ length: 30 }, (_, seed) => JSON.stringify(changedAt(value, new Chance(seed), (name) => name === 'b', () => 'x')));

    expect(new Set(changed)).toEqual(new Set(['{"a":[{"b":"x"},{"b":2}],"c":{"b":3}}', '{"a":[{"b":1},{"b":"x"}],"c":{"b":3}}', '{"a":[{"b":1},{"b":2}],"c":{"b":"x"}}']));
  });

  it('stays as it is where no place fits', () => {
    expect(changedAt(value, new Chance(1), (name) => name === 'z', () => 'x')).toEqual(value);
  });
});
