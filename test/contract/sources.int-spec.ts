import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ABrokenSource } from '../../apps/region/src/simulated-sources/fixtures/a-broken-source.js';
import { regionGateway } from '../../tools/schakel/src/asking/region-gateway.js';
import { GatewayClient } from '../../tools/schakel/src/gateway-client.js';
import { run, type Connect } from '../../tools/schakel/src/run.js';
import { aReadyFile, aScreen } from '../../tools/schakel/src/testing/builders.js';

const source = new ABrokenSource();

/** The process that the region itself is: all that is asked of it here is whether it lives. */
const region = createServer((request, response) => response.writeHead(request.url === '/health/live' ? 200 : 404, { 'content-type': 'application/json' }).end('{}'));
let isRunning = true;

beforeAll(async () => {
  await source.start();
  await new Promise<void>((listening) => void region.listen(0, '127.0.0.1', listening));
});
afterEach(async () => {
  isRunning = true;
  await source.mend();
});
afterAll(async () => {
  region.close();
  await source.remove();
});

const nowhere = 'http://127.0.0.1:9';

const connect: Connect = async () => {
  const fhir = isRunning ? `http://127.0.0.1:${source.port}/fhir` : `${nowhere}/fhir`;
  const control = isRunning ? `http://127.0.0.1:${(region.address() as AddressInfo).port}/control` : `${nowhere}/control`;
  return {
    region: aReadyFile({ endpoints: { ...aReadyFile().endpoints, control }, simulators: { ais: fhir }, sources: [{ id: 'ais-brug', ura: '00000003', kind: 'ais', fhir: 'R4', baseUrl: fhir }] }),
    gateway: regionGateway(new GatewayClient({ tokenEndpoint: 'http://127.0.0.1:9/token', keysFolder: '.', requesters: {} })),
    progress: { step: () => undefined },
    bsnOf: async (option) => option,
  };
};

async function typed(words: string): Promise<{ exitCode: number; json: unknown }> {
  const screen = aScreen();
  const exitCode = await run(`${words} --json`.split(' '), screen, connect);
  return { exitCode, json: JSON.parse(screen.written.out) };
}

describe('schakel sources', () => {
  it.each([
    ['down', 'down', null],
    ['late', 'down', null],
    ['html', 'down', null],
    ['garbage', 'down', null],
    ['endless', 'down', null],
    ['other-person', 'up', expect.any(Number)],
    ['huge', 'up', expect.any(Number)],
  ])('says what it finds when a source is broken so: %s', async (how, state, latencyMs) => {
    expect(await typed(`sources break ais-brug --how ${how}`)).toMatchObject({ exitCode: 0, json: { id: 'ais-brug', how } });
    const looked = await typed('sources');

    expect(looked).toEqual({ exitCode: 0, json: [{ id: 'ais-brug', ura: '00000003', kind: 'ais', fhir: 'R4', state, latencyMs }] });
  });

  it.each([[''], [' --json']])('is not reachable where the region is not there, and says in one line how to start it: sources%s', async (option) => {
    isRunning = false;
    const screen = aScreen();

    expect(await run(`sources${option}`.split(' '), screen, connect)).toBe(5);
    expect(screen.written).toEqual({ out: '', err: 'De regio geeft geen antwoord. Draait zij niet, start haar dan met: npm start\n' });
  });

  it.each(['redirect', 'pages', 'failed-page', 'decimal'])('leaves the ways of the harness to the harness: %s', async (how) => {
    const screen = aScreen();

    expect(await run(`sources break ais-brug --how ${how}`.split(' '), screen, connect)).toBe(2);
  });

  it('says that a source which sends on is not there', async () => {
    await source.break('redirect');

    expect((await typed('sources')).json).toMatchObject([{ state: 'down' }]);
  });

  it('says that it is there again once it is mended', async () => {
    await typed('sources break ais-brug --how garbage');

    expect(await typed('sources mend ais-brug')).toEqual({ exitCode: 0, json: { id: 'ais-brug', state: 'up' } });
    expect((await typed('sources')).json).toMatchObject([{ state: 'up' }]);
  });
});
