import type { FastifyReply } from 'fastify';

const texts: Readonly<Record<number, string>> = {
  404: 'there is nothing here',
  405: 'the token endpoint takes POST only',
  413: 'the body is too large',
  415: 'send application/x-www-form-urlencoded',
};

/** An error before oidc-provider got the request, in the form that OAuth clients read (RFC 6749, 5.2). */
export function sendOauthError(reply: FastifyReply, status: number): void {
  const known = status >= 400 && status < 500;
  const body = known
    ? { error: 'invalid_request', error_description: texts[status] ?? 'the request is not valid' }
    : { error: 'temporarily_unavailable', error_description: 'try again shortly' };
  void reply.status(known ? status : 503).header('cache-control', 'no-store').type('application/json').send(body);
}
