import { mint, Released, type Rendered } from './released.js';

const rendered: Rendered = { body: '{}' };

describe('what may leave', () => {
  it('opens what disclosure released', () => {
    expect(Released.open(mint(rendered))).toBe(rendered);
  });

  it.each([
    ['an object of the same shape', { value: rendered }],
    ['an object with the right prototype', Object.create(Released.prototype)],
    ['the bytes themselves', rendered],
  ])('does not open %s', (_situation, forged) => {
    expect(() => Released.open(forged as never)).toThrow('not released');
  });

  it('is not made by whoever calls the constructor', () => {
    expect(() => new Released(Symbol('mine') as never, rendered)).toThrow('only disclosure releases');
  });
});
