import { GatewayError } from '#libs/kernel';
import type { FastifyRequest } from 'fastify';

const form = /^application\/x-www-form-urlencoded\s*(;|$)/i;

/** What Node lets through and RFC 9112 or FHIR does not: no Host or more than one, a form where a resource is asked or the other way round, parameters where none are read. */
export function malformedIn(request: FastifyRequest): Error | undefined {
  const hosts = request.raw.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  if (hosts.length !== 1) return withStatus(400);
  const { url = '' } = request.routeOptions;
  if (hasUnreadParameters(request, url)) return new GatewayError('invalid', 'the parameters belong in the body, never in the address');
  const contentType = request.headers['content-type'];
  if (contentType === undefined || !url.startsWith('/fhir')) return undefined;
  return form.test(contentType) === url.endsWith('/_search') ? undefined : withStatus(415);
}

/** Addresses are logged and kept everywhere between there and here; a BSN in one must not look as if it was right. */
const hasUnreadParameters = ({ method, query }: FastifyRequest, url: string): boolean =>
  url.startsWith('/fhir') && Object.keys(query as object).some((name) => method !== 'GET' || !readsOf(url).includes(name));

/** No route below /fhir reads a question from its address; these ask of the form of the answer, and a token there is as none: 401. */
const readsOf = (url: string): readonly string[] => [...ofTheForm, 'access_token', ...(url.endsWith('/metadata') ? ['mode'] : [])];
const ofTheForm = ['_format', '_pretty', '_summary'];

const withStatus = (statusCode: number): Error => Object.assign(new Error('malformed request'), { statusCode });
