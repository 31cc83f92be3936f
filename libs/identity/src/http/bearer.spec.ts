import { bearerOf } from './bearer.js';

describe('reading the token of a request', () => {
  it.each([
    ['as it should be', ['Host', 'x', 'Authorization', 'Bearer a.b.c']],
    ['beside a header whose value is that name', ['X-Note', 'authorization', 'Authorization', 'Bearer a.b.c']],
    ['in other capitals', ['aUTHORIZATION', 'bearer a.b.c']],
  ])('takes it %s', (_situation, headers) => {
    expect(bearerOf(headers)).toBe('a.b.c');
  });

  it.each([
    ['no header', ['Host', 'x']],
    ['two headers', ['Authorization', 'Bearer a.b.c', 'authorization', 'Bearer a.b.c']],
    ['two tokens in one header', ['Authorization', 'Bearer a.b.c, Bearer a.b.c']],
    ['another scheme', ['Authorization', 'Basic a.b.c']],
    ['no token', ['Authorization', 'Bearer ']],
    ['an encrypted token of five parts', ['Authorization', 'Bearer a.b.c.d.e']],
    ['a token without end', ['Authorization', `Bearer a.b.${'c'.repeat(9_000)}`]],
  ])('refuses %s', (_situation, headers) => {
    expect(() => bearerOf(headers)).toThrow(expect.objectContaining({ category: 'unauthenticated', message: 'a valid access token is needed: Authorization: Bearer' }));
  });
});
