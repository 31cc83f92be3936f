import { bodyText } from './body-text.js';

describe('the bytes of a body', () => {
  it('are its text', () => {
    expect(bodyText(Buffer.from('Zoë zegt: 🌷'))).toBe('Zoë zegt: 🌷');
  });

  it.each([
    ['a letter of another encoding', [0x5a, 0x6f, 0xeb]],
    ['half a letter', [0xe2, 0x82]],
    ['a letter in too many bytes', [0xc0, 0x80]],
    ['half of a pair', [0xed, 0xa0, 0x80]],
  ])('are refused when they hold %s', (_situation, bytes) => {
    expect(() => bodyText(Buffer.from(bytes))).toThrow(expect.objectContaining({ category: 'invalid', message: 'the body is not valid UTF-8' }));
  });
});
