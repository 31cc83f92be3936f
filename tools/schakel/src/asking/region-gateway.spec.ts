import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
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

  it('is a region that nobody can reach', async () => {
    expect((await endingOf({ url: 'http://127.0.0.1:9/x' })).exitCode).toBe(exitCodes.notReachable);
  });
});
