import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

/**
 * The request as oidc-provider gets it: the body that Fastify read within its limit, our own host and path,
 * and of the headers only those that it needs. Nothing from outside decides what the issuer is called.
 */
export function oauthRequest(raw: IncomingMessage, issuer: string, path: string, body: string): IncomingMessage {
  const { host, pathname } = new URL(issuer);
  const { authorization, origin } = raw.headers;
  const bytes = Buffer.from(body);
  return Object.assign(Readable.from(bytes.length > 0 ? [bytes] : []), {
    method: raw.method,
    url: path,
    originalUrl: `${pathname}${path}`,
    httpVersion: raw.httpVersion,
    httpVersionMajor: raw.httpVersionMajor,
    httpVersionMinor: raw.httpVersionMinor,
    socket: raw.socket,
    headers: {
      host,
      accept: 'application/json',
      ...(raw.method === 'POST' ? { 'content-length': String(bytes.length) } : {}),
      ...(raw.headers['content-type'] ? { 'content-type': raw.headers['content-type'] } : {}),
      ...(authorization ? { authorization } : {}),
      ...(origin ? { origin } : {}),
    },
  }) as unknown as IncomingMessage;
}
