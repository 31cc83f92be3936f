import type { FastifyRequest } from 'fastify';

const form = /^application\/x-www-form-urlencoded\s*(;|$)/i;

/** What Node lets through and RFC 9112 or FHIR does not: no Host or more than one, a form where a resource is asked or the other way round. */
export function malformedIn(request: FastifyRequest): Error | undefined {
  const hosts = request.raw.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  if (hosts.length !== 1) return withStatus(400);
  const { url = '' } = request.routeOptions;
  const contentType = request.headers['content-type'];
  if (contentType === undefined || !url.startsWith('/fhir')) return undefined;
  return form.test(contentType) === url.endsWith('/_search') ? undefined : withStatus(415);
}

const withStatus = (statusCode: number): Error => Object.assign(new Error('malformed request'), { statusCode });
