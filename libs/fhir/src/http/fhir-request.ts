import type { Requester } from '#libs/kernel';
import type { FastifyRequest } from 'fastify';

/** A request after the token guard: who asks is known, the body is still text. */
export type FhirRequest = FastifyRequest<{ Body: unknown; Params: Record<string, string>; Querystring: Record<string, unknown> }> & {
  requester?: Requester;
};
