import { GatewayError } from '#libs/kernel';

const longestToken = 8_192;
const bearerForm = /^Bearer +(?<token>[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/i;

/** The same words for every token that does not count, so that nothing is learnt from trying. */
export const notAuthenticated = (cause?: unknown): GatewayError =>
  new GatewayError('unauthenticated', 'a valid access token is needed: Authorization: Bearer', { cause });

/** The token of exactly one Authorization header; Node would silently keep the first of two. */
export function bearerOf(rawHeaders: readonly string[]): string {
  const values = rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === 'authorization');
  const token = values.length === 1 ? bearerForm.exec(values[0] ?? '')?.groups?.['token'] : undefined;
  if (!token || token.length > longestToken) throw notAuthenticated();
  return token;
}
