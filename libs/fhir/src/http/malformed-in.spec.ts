import { fastify } from 'fastify';
import { malformedIn } from './malformed-in.js';
import { outcomeOf } from './outcome-of.js';

const bsn = '999900018';
const form = 'application/x-www-form-urlencoded';

/** Status and words of the answer to a request, where each route below /fhir takes what it gets. */
async function answerTo(method: 'GET' | 'POST' | 'PUT', url: string, contentType?: string): Promise<[number, unknown, string]> {
  const app = fastify();
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null, ''));
  app.addHook('onRequest', (request, _reply, done) => done(malformedIn(request)));
  app.setErrorHandler((error, request, reply) => {
    const { status, body } = outcomeOf(error, request.id);
    return reply.status(status).send(body);
  });
  for (const path of ['/fhir', '/fhir/Task/_search', '/fhir/$medication-overview', '/fhir/Consent', '/token']) app.post(path, () => ({}));
  app.get('/fhir/metadata', () => ({}));
  for (const method of ['GET', 'PUT']) app.route({ method, url: '/fhir/Task/:id', handler: () => ({}) });
  const reply = await app.inject({ method, url, ...(contentType && { headers: { 'content-type': contentType }, payload: 'x' }) });
  await app.close();
  const { issue } = reply.json<{ issue?: [{ details: { text: string } }] }>();
  return [reply.statusCode, issue?.[0].details.text, reply.body];
}

describe('a question with its parameters in the address', () => {
  it.each([
    `/fhir/Task/_search?patient.identifier=${bsn}`, `/fhir/$medication-overview?patient=${bsn}`, `/fhir/$medication-overview?${bsn}`, `/fhir/Consent?patient=${bsn}`, `/fhir?_format=json&bsn=${bsn}`,
  ])('POST %s: refused, and told where they belong', async (url) => {
    const [status, text, body] = await answerTo('POST', url);
    expect([status, text]).toEqual([400, 'the parameters belong in the body, never in the address']);
    expect(body).not.toContain(bsn);
  });

  it.each<['GET' | 'PUT', string]>([['PUT', `/fhir/Task/1?patient=${bsn}`], ['PUT', '/fhir/Task/1?_format=json'], ['GET', `/fhir/Task/1?patient=${bsn}`], ['GET', `/fhir/metadata?_format=json&${bsn}`], ['GET', '/fhir/Task/1?mode=full']])('%s %s: refused as well', async (method, url) => {
    const [status, text, body] = await answerTo(method, url);
    expect([status, text]).toEqual([400, 'the parameters belong in the body, never in the address']);
    expect(body).not.toContain(bsn);
  });

  it('is refused as that also where the body is of the right kind', async () => {
    expect((await answerTo('POST', '/fhir/Task/_search?status=requested', form))[0]).toBe(400);
  });

  it.each<['GET' | 'POST' | 'PUT', string]>([['POST', '/fhir/Task/_search'], ['POST', '/fhir/Task/_search?'], ['GET', '/fhir/metadata?mode=full'], ['GET', '/fhir/Task/1?_format=json'], ['GET', '/fhir/Task/1?_format=json&_pretty=true'], ['PUT', '/fhir/Task/1'], ['POST', '/token?x=1']])('%s %s: is none', async (method, url) => {
    expect((await answerTo(method, url))[0]).toBe(200);
  });
});
