import { ABrokenSource } from '../../apps/region/src/simulated-sources/fixtures/a-broken-source.js';
import { regionGateway } from '../../tools/schakel/src/asking/region-gateway.js';
import { GatewayClient } from '../../tools/schakel/src/gateway-client.js';
import { run, type Connect } from '../../tools/schakel/src/run.js';
import { aReadyFile, aScreen } from '../../tools/schakel/src/testing.builders.js';

const source = new ABrokenSource();
beforeAll(() => source.start());
afterEach(() => source.mend());
afterAll(() => source.remove());

const connect: Connect = async () => {
  const fhir = `http://127.0.0.1:${source.port}/fhir`;
  return {
    region: aReadyFile({ simulators: { ais: fhir }, sources: [{ id: 'ais-brug', ura: '00000003', kind: 'ais', fhir: 'R4', baseUrl: fhir }] }),
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
