import { aToken } from '../domain/testing/builders.js';
import { VerifiedTokens } from './verified-tokens.js';

const noon = new Date('2026-06-01T12:00:00Z');
const fiveMinutesLater = new Date('2026-06-01T12:05:00Z');
const verified = { ...aToken(), expiresAt: fiveMinutesLater };

describe('tokens that were checked before', () => {
  it('are not checked again while they last', () => {
    const tokens = new VerifiedTokens(2);
    tokens.keep('a.b.c', verified);

    expect(tokens.find('a.b.c', noon)).toBe(verified);
    expect(tokens.find('a.b.d', noon)).toBeNull();
  });

  it('are forgotten at the second that they end', () => {
    const tokens = new VerifiedTokens(2);
    tokens.keep('a.b.c', verified);

    expect(tokens.find('a.b.c', fiveMinutesLater)).toBeNull();
  });

  it('make place for others: the one that was not used longest goes', () => {
    const tokens = new VerifiedTokens(2);
    tokens.keep('one', verified);
    tokens.keep('two', verified);
    tokens.find('one', noon);
    tokens.keep('three', verified);

    expect(['one', 'two', 'three'].map((token) => tokens.find(token, noon) !== null)).toEqual([true, false, true]);
  });
});
