import { Lane } from '../../tools/long/overview/faults/asking/lane.js';
import type { SourceId } from '../../tools/long/overview/faults/client/made-block.js';
import type { World } from '../../tools/long/overview/faults/client/world.js';
import type { Answered } from '../../tools/long/overview/faults/judging/judge.js';
import { misdeedNamed } from '../../tools/long/overview/faults/misdeeds/catalogue.js';
import type { Misdeed } from '../../tools/long/overview/faults/misdeeds/misdeed.js';
import { ThreeSources } from '../../tools/long/overview/faults/serving/three-sources.js';
import { aLongHistory, clientWithOneMedicinePerSource, medicineOf } from './a-client-of-three-sources.js';

const shortDeadlineMs = 500;
const defaultDeadlineMs = 4_000;
const generousMs = 2_000;
/** For what takes a second where nothing else runs. */
const patientMs = 20_000;

const inTurn: SourceId[] = ['epd', 'his', 'ais'];
const inPairs: SourceId[][] = [['epd', 'his'], ['epd', 'ais'], ['his', 'ais']];
const everySource: readonly SourceId[] = inTurn;

/** In pairs the HIS speaks STU3. */
const eachWay = [...inTurn.map((which) => ({ which: [which], lane: 0 })), ...inPairs.map((which) => ({ which, lane: 1 }))];

let server: ThreeSources;
let lanes: Lane[];
beforeAll(async () => {
  server = new ThreeSources(shortDeadlineMs);
  await server.start();
});
beforeEach(() => { lanes = []; });
afterEach(() => Promise.all(lanes.map((lane) => lane.close())));
afterAll(() => server.stop());

async function overviewOf(world: World, { lane: number = 0, deadlineMs = shortDeadlineMs } = {}): Promise<{ answered: Answered; tookMs: number }> {
  const lane = new Lane(number, server, deadlineMs);
  lanes.push(lane);
  const { json, tookMs } = await lane.overviewOf(world, false);
  return { answered: JSON.parse(json) as Answered, tookMs };
}

const medicinesIn = ({ lines }: Answered): string[] => lines.map(({ medicine }) => medicine.text).toSorted();
const statesIn = ({ sources }: Answered): unknown[] => sources.map(({ id, state, reason }) => [id, state, reason]);
const isTold = ({ flags }: Answered['lines'][number]): boolean => flags.some(({ flag }) => flag === 'source-missing');

const tenSecondsLate: Misdeed = { name: '10 s late', reasons: ['late'], send: (response) => void setTimeout(() => response.end(), 10_000).unref() };

const failing: readonly [string, Misdeed | null, unknown][] = [
  ['cannot be reached', null, 'down'],
  ['is late', tenSecondsLate, 'late'],
  ['shows a page for people', misdeedNamed('a page for people'), 'not-fhir'],
  ['sends the data of another person', misdeedNamed('another patient instead'), 'other-person'],
  ['sends an endless answer', misdeedNamed('endless'), expect.stringMatching(/^(too-large|late)$/)],
  ['sends on to a port on this machine', misdeedNamed('sends on to elsewhere'), 'redirected'],
];

describe.each(failing)('a source that %s', (_situation, misdeed, reason) => {
  it.each(eachWay)('$which: the overview comes in time, says so, and keeps what the others know', async ({ which, lane }) => {
    const { answered, tookMs } = await overviewOf(clientWithOneMedicinePerSource(which, misdeed), { lane });
    expect(statesIn(answered)).toEqual(everySource.map((id) => (which.includes(id) ? [id, 'failed', reason] : [id, 'answered', null])));
    expect(answered.complete).toBe(false);
    expect(medicinesIn(answered)).toEqual(everySource.filter((id) => !which.includes(id)).map(medicineOf).toSorted());
    expect(answered.lines.every(isTold)).toBe(true);
    expect(answered.notShown).toEqual([]);
    expect(tookMs).toBeLessThan(shortDeadlineMs + generousMs);
  });
});

describe('a source that answers, however oddly', () => {
  it.each(inTurn)('%s: a decimal where a string belongs costs no block its place', async (which) => {
    const { answered } = await overviewOf(clientWithOneMedicinePerSource([which], misdeedNamed('a medicine that is a decimal')));
    expect(statesIn(answered)).toEqual(everySource.map((id) => [id, 'answered', null]));
    expect(answered).toMatchObject({ complete: true, notShown: [{ reason: 'unreadable' }] });
    expect(medicinesIn(answered)).toEqual(everySource.filter((id) => id !== which).map(medicineOf).toSorted());
  });

  it.each(inTurn)('%s: 5,000 entries over 50 pages are all there', async (which) => {
    const { answered, tookMs } = await overviewOf(aLongHistory(which, 5_000, 100), { deadlineMs: patientMs });
    expect(statesIn(answered)).toEqual(everySource.map((id) => [id, 'answered', null]));
    const ids = new Set([...answered.lines.flatMap(({ blocks }) => blocks), ...answered.notShown].map(({ id }) => id));
    expect(ids.size).toBe(5_000);
    expect(tookMs).toBeLessThan(patientMs + generousMs);
  });

  it('10 s late against the usual 4 s: the others are not waited for longer than that', async () => {
    const { answered, tookMs } = await overviewOf(clientWithOneMedicinePerSource(['ais'], tenSecondsLate), { deadlineMs: defaultDeadlineMs });
    expect(statesIn(answered)).toEqual([['epd', 'answered', null], ['his', 'answered', null], ['ais', 'failed', 'late']]);
    expect(tookMs).toBeGreaterThan(defaultDeadlineMs - 100);
    expect(tookMs).toBeLessThan(defaultDeadlineMs + generousMs);
  });
});
