import type { ServerResponse } from 'node:http';
import { LocalServer, type Received } from '../testing/local-server.js';
import { send } from '../testing/misbehaviour.js';
import { BoundedHttp } from './bounded-http.js';
import { FetchFailed } from './fetch-failed.js';
import { usualLimits } from './limits.js';

class Refusing extends LocalServer {
  how: (response: ServerResponse) => void = () => undefined;
  protected answer(_asked: Received, response: ServerResponse): void {
    this.how(response);
  }
}

let server: Refusing;
let http: BoundedHttp;
beforeEach(async () => {
  server = await new Refusing().start();
  http = new BoundedHttp(server.baseUrl, usualLimits, true);
});
afterEach(async () => {
  await http.close();
  server.stop();
});

async function refusedWith(how: (response: ServerResponse) => void, deadlineMs = 2_000): Promise<readonly [string, string | null]> {
  server.how = how;
  const error: unknown = await http.textOf({ method: 'GET', url: `${server.baseUrl}/Flag`, headers: {}, body: null }, AbortSignal.timeout(deadlineMs), () => undefined).catch((thrown: unknown) => thrown);
  if (!(error instanceof FetchFailed)) throw new Error('no refusal');
  return [error.reason, error.refusal];
}
const saying = (status: number, body: string, type = 'application/fhir+json') => (response: ServerResponse) => send(response, body, type, status);
const outcome = (...codes: readonly string[]): string => JSON.stringify({ resourceType: 'OperationOutcome', issue: codes.map((code) => ({ severity: 'error', code })) });

describe('a question that a source does not have', () => {
  it.each<[string, string, (response: ServerResponse) => void]>([
    ['no such address', 'not-fhir', saying(404, '{}')], ['no search by form there', 'not-fhir', saying(405, '')], ['not built', 'down', saying(501, '{}')],
    ['not supported', 'not-fhir', saying(400, outcome('invalid', 'not-supported'))], ['not supported, as it cannot be processed', 'not-fhir', saying(422, outcome('not-supported'))],
    ['refused without a word', 'not-fhir', saying(400, '')], ['refused with an empty object', 'not-fhir', saying(400, ' {} ')],
  ])('is not offered: %s', async (_situation, reason, how) => {
    expect(await refusedWith(how)).toEqual([reason, 'not-offered']);
  });
});

describe('a question that a source has, and does not answer', () => {
  it.each([401, 402, 403, 406, 409, 410, 412, 413, 415, 423, 451])('is refused: %d, whatever it says', async (status) => {
    expect(await refusedWith(saying(status, outcome('not-supported')))).toEqual(['not-fhir', 'refused']);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['a value it cannot read', saying(400, outcome('value'))], ['forbidden, as 400', saying(400, outcome('forbidden'))], ['an outcome without issues', saying(400, '{"resourceType":"OperationOutcome","issue":[]}')],
    ['a page for people', saying(400, '<html>not-supported</html>', 'text/html')], ['no JSON', saying(400, '{"resourceType":')], ['422 without a word', saying(422, '')],
    ['more words than anybody reads', saying(400, outcome('not-supported') + ' '.repeat(70_000))],
    ['words that never end', (response) => void response.writeHead(400, { 'content-type': 'application/fhir+json' }).write('{')],
  ])('is refused: %s', async (_situation, how) => {
    expect(await refusedWith(how, 500)).toEqual(['not-fhir', 'refused']);
  });

  it.each([[408, 'late'], [425, 'down'], [429, 'down'], [500, 'down'], [503, 'down']])('is no refusal: %d', async (status, reason) => {
    expect(await refusedWith(saying(status, outcome('not-supported')))).toEqual([reason, null]);
  });
});
