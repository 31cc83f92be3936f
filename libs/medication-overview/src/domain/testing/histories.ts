import fc from 'fast-check';
import type { BuildingBlock, ReceivedBlock } from '../blocks/building-block.js';
import { anMa, anMgb, anUnreadable, aTa } from './builders.js';

const makers = { MA: anMa, TA: aTa, MGB: anMgb };

/** Few moments and few names, so that ties, chains, circles and dangling references are common. */
const moment = fc.constantFrom(
  '2022-11-15T09:00:00+01:00',
  '2023-10-01T00:00:00+02:00',
  '2023-11-20T08:00:00+01:00',
  '2023-12-10T23:59:59+01:00',
  '2023-12-30T08:02:00+01:00',
  '2024-01-01T12:00:00+01:00',
  '2024-01-10T00:00:00+01:00',
  '2024-05-01T00:00:00+02:00',
);
const mbh = fc.constantFrom('MBH_1', 'MBH_2', null);
const name = fc.constantFrom('1', '2', '3', '4', '5', '6', 'nowhere');

const readable: fc.Arbitrary<BuildingBlock> = fc
  .record({
    kind: fc.constantFrom('MA', 'TA', 'MGB'),
    id: name,
    mbh,
    at: moment,
    from: fc.option(moment),
    to: fc.option(moment),
    follows: fc.option(name, { nil: undefined, freq: 2 }),
    restsOn: name,
    source: fc.constantFrom('ais', 'his'),
    stop: fc.option(fc.constantFrom('definitive', 'temporary', 'cancelled'), { freq: 2 }),
    isCopy: fc.boolean(),
    enteredInError: fc.integer({ min: 0, max: 19 }).map((dice) => dice === 0),
  })
  .map(({ kind, source, follows, ...words }) => makers[kind as 'MA']({ ...words, ...(follows && { follows }), key: `${source}/${kind}/${words.id}`, source, sourceUra: source === 'ais' ? '00000003' : '00000002' }));

const unreadable: fc.Arbitrary<ReceivedBlock> = fc.record({ id: name, mbh }).map(({ id, mbh: value }) => anUnreadable(id, { key: `his/unreadable/${id}`, treatment: value ? { system: 'test', value } : null }));

/** What sources could send about one client: a key stands for one resource, so it comes with one content. */
export const history: fc.Arbitrary<ReceivedBlock[]> = fc.uniqueArray(fc.oneof({ arbitrary: readable, weight: 12 }, { arbitrary: unreadable, weight: 1 }), {
  selector: ({ key }) => key,
  maxLength: 14,
});

export const shuffledWith = (blocks: readonly ReceivedBlock[]): fc.Arbitrary<ReceivedBlock[]> =>
  fc.shuffledSubarray([...blocks], { minLength: blocks.length, maxLength: blocks.length });
