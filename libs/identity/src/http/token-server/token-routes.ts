import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import { sendOauthError } from './oauth-error.js';
import { oauthRequest } from './oauth-request.js';

const bodyLimit = 20_000;

/** The token endpoint, its keys and its metadata; anything else that oidc-provider could do is not routed. */
export function tokenRoutes(scope: FastifyInstance, provider: Provider, metadata: object): void {
  const handle = provider.callback();
  const handOver = (path: string) => (request: FastifyRequest, reply: FastifyReply) => {
    reply.hijack();
    reply.raw.setHeader('x-request-id', request.id);
    const body = typeof request.body === 'string' ? request.body : '';
    void handle(oauthRequest(request.raw, provider.issuer, path, body), reply.raw);
  };
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit }, (_request, body, done) => done(null, body));
  scope.setErrorHandler((error: { statusCode?: number }, _request, reply) => sendOauthError(reply, error.statusCode ?? 500));
  scope.post('/token', handOver('/token'));
  scope.get('/jwks', handOver('/jwks'));
  for (const name of ['openid-configuration', 'oauth-authorization-server']) scope.get(`/.well-known/${name}`, (_request, reply) => reply.send(metadata));
  for (const rest of ['/', '/*']) scope.all(rest, (request, reply) => sendOauthError(reply, request.url.split('?')[0]?.endsWith('/token') ? 405 : 404));
}
