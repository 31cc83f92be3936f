import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { scratchFolder } from '../../../../test/support/scratch-folder.js';
import { exitCodes, type ExitCode } from '../ending/exit-code.js';
import { Ending } from '../ending/endings.js';
import { GatewayClient } from '../gateway-client.js';
import { regionGateway } from './region-gateway.js';

const outcome = JSON.stringify({ resourceType: 'OperationOutcome', issue: [{ code: 'forbidden', details: { text: 'no' } }] });
const gateway = regionGateway(new GatewayClient({ tokenEndpoint: 'http://127.0.0.1:9/token', keysFolder: '.', requesters: {} }));

let answer = { status: 200, type: 'application/json', body: '{}' };
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((_request, response) => response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body));
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
});

afterAll(() => server.close());

const endingOf = async (call: { url: string }): Promise<Ending> => gateway.steer({ method: 'GET', ...call }).then(() => fail('an answer'), (ending: Ending) => ending);
const fail = (what: string): never => {
  throw new Error(`expected no ${what}`);
};

describe('what is not an answer', () => {
  it.each<[number, ExitCode]>([
    [401, exitCodes.refused],
    [403, exitCodes.refused],
    [404, exitCodes.refused],
    [400, exitCodes.wrongUse],
    [409, exitCodes.wrongUse],
    [412, exitCodes.wrongUse],
    [500, exitCodes.fault],
    [503, exitCodes.notReachable],
  ])('ends a command by its status: %s', async (status, expected) => {
    answer = { status, type: 'application/fhir+json', body: outcome };

    expect((await endingOf({ url })).exitCode).toBe(expected);
  });

  it('keeps the OperationOutcome of a refusal as it came', async () => {
    answer = { status: 403, type: 'application/fhir+json', body: outcome };

    expect(await endingOf({ url })).toMatchObject({ status: 403, outcome: JSON.parse(outcome) });
  });

  it('says a refusal in the form of OAuth as FHIR says it', async () => {
    answer = { status: 401, type: 'application/json', body: JSON.stringify({ error: 'invalid_client', error_description: 'no such key' }) };

    expect(await endingOf({ url })).toMatchObject({ outcome: { resourceType: 'OperationOutcome', issue: [{ code: 'login', diagnostics: 'invalid_client: no such key' }] } });
  });

  it.each([
    [400, 'Verkeerd gevraagd (400). De regio zegt: “no”'],
    [409, 'Dit past niet bij wat er al staat (409). De regio zegt: “no”'],
    [412, 'Iemand anders was u voor (412). De regio zegt: “no”'],
    [415, 'De regio neemt dit niet aan (415). De regio zegt: “no”'],
  ])('is not called a refusal when it is wrong use: %s', async (status, line) => {
    answer = { status, type: 'application/fhir+json', body: outcome };

    expect((await endingOf({ url })).message).toBe(line);
  });

  it.each([
    [400, 'invalid_scope', 'Geen token: zo vraagt dit systeem het niet (invalid_scope). Kijk naar --as, --person, --role en --purpose.'],
    [401, 'invalid_client', 'Geen toegang: de regio kent dit systeem of zijn sleutel niet (invalid_client).'],
  ])('is a token that was not given, and why: %s', async (status, error, line) => {
    const keysFolder = scratchFolder('keys');
    writeFileSync(join(keysFolder, 'his.private.json'), JSON.stringify(await exportJWK((await generateKeyPair('ES384', { extractable: true })).privateKey)));
    answer = { status, type: 'application/json', body: JSON.stringify({ error }) };
    const client = new GatewayClient({ tokenEndpoint: url, keysFolder, requesters: { huisarts: { system: 'his', ura: '1', team: null, person: 'p', role: 'r', scopes: [] } } });
    const ending = await regionGateway(client).token({ requester: 'huisarts', purpose: null }).catch((error_: unknown) => error_);

    expect(ending).toMatchObject({ message: line, exitCode: exitCodes.refused, status });
  });

  it('is a key of the demonstration that cannot be read', async () => {
    const keysFolder = scratchFolder('keys');
    const client = new GatewayClient({ tokenEndpoint: url, keysFolder, requesters: { huisarts: { system: 'his', ura: '1', team: null, person: 'p', role: 'r', scopes: [] } } });
    const endingWith = async (text: string): Promise<unknown> => {
      writeFileSync(join(keysFolder, 'his.private.json'), text);
      return regionGateway(client).token({ requester: 'huisarts', purpose: null }).catch((error: unknown) => error);
    };
    const expected = { exitCode: exitCodes.fault, message: `De sleutel ${join(keysFolder, 'his.private.json')} is niet te lezen: start de regio opnieuw, dan zegt zij hoe u hem herstelt.` };

    expect([await endingWith('{"kty":'), await endingWith('{"kty":"EC"}')]).toMatchObject([expected, expected]);
  });

  it('is a region that nobody can reach', async () => {
    expect((await endingOf({ url: 'http://127.0.0.1:9/x' })).exitCode).toBe(exitCodes.notReachable);
  });
});
