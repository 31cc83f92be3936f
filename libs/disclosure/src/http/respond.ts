import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { Released, type Rendered } from '../domain/released.js';

/** The response writer: the only place from which bytes about a client leave. */
export function respond(reply: FastifyReply, released: Released<Rendered>): void {
  const { status = 200, contentType = 'application/fhir+json', headers = {}, body } = Released.open(released);
  void reply
    .status(status)
    .headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...headers })
    .type(contentType)
    .send(body);
}

/** ETag of what was released to this requester, never of the stored whole. */
export const etagOf = (body: string | Buffer): string => `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
