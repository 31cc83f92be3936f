import { ARegion } from '../support/a-region.js';
import { standIns } from './stand-ins/stand-ins.js';

const patienceMs = 90_000;

describe('the clock of a demonstration', () => {
  let region: ARegion;
  const clock = (body?: string): Promise<Response> => fetch(`${region.urlOf('region')}/control/clock`, body === undefined ? {} : { method: 'POST', body });
  const minuteAfter = async (body?: object): Promise<string> => ((await (await clock(body && JSON.stringify(body))).json()) as { now: string }).now.slice(0, 16);
  beforeAll(async () => {
    region = await ARegion.of(standIns);
    await region.start(['--no-demo', '--test-clock', '2024-01-01T12:00:00+01:00']);
  }, patienceMs);
  afterAll(() => region.remove());

  it('starts at the moment that was asked for, also for the clients that are made up', async () => {
    expect(await minuteAfter()).toBe('2024-01-01T11:00');
    expect(region.region().clients[0]?.about).toContain('2024-01-01T11:00');
  });

  it('is moved by everyone on this machine, in one place that all processes read', async () => {
    expect(await minuteAfter({ advance: 'P1DT30M' })).toBe('2024-01-02T11:30');
    expect(await minuteAfter({ set: '2024-06-01T00:00:05Z' })).toBe('2024-06-01T00:00');

    const { TEST_CLOCK_FILE } = (await (await fetch(`${region.urlOf('gateway')}/settings`)).json()) as { TEST_CLOCK_FILE: string };
    expect(TEST_CLOCK_FILE).toBe(`${region.folder}/clock.json`);
  });

  it.each([['{"advance":"a day"}'], ['{"set":"now"}'], ['{}'], ['no JSON']])('is not moved by %s', async (body) => {
    const before = await minuteAfter();

    expect((await clock(body)).status).toBe(400);
    expect(await minuteAfter()).toBe(before);
  });

  it('is not moved by a page in a browser', async () => {
    const answer = await fetch(`${region.urlOf('region')}/control/clock`, { method: 'POST', headers: { origin: 'http://evil.example' }, body: '{"advance":"P1D"}' });

    expect(answer.status).toBe(403);
  });
});
