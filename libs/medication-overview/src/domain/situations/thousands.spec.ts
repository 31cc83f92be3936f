import { reconcile } from '../reconcile.js';
import { anMa, aTa, noon } from '../testing/builders.js';

const hour = (place: number): string => new Date(Date.parse('2022-01-01T09:00:00Z') + place * 3_600_000).toISOString();
const of = <One>(howMany: number, make: (place: number) => One): One[] => Array.from({ length: howMany }, (_nothing, place) => make(place));
const stop = 'definitive' as const;

/** Seconds of the processor: whoever sends much must not hold up everybody else. A tenth of it is enough on a desk. */
const mostSeconds = 3;

it.each([
  ['2,000 agreements, each with one of the pharmacy that names none', of(2_000, (n) => [anMa({ id: `M${n}`, at: hour(n), from: hour(n) }), aTa({ id: `T${n}`, at: hour(n), from: hour(n) })]).flat()],
  ['5,000 agreements of one moment, half of them stops that name nothing', of(2_500, (n) => [anMa({ id: `M${n}` }), anMa({ id: `S${n}`, to: '2023-12-20', stop })]).flat()],
  ['2,500 agreements, each with a stop that ends all before it', of(2_500, (n) => [anMa({ id: `M${n}`, at: hour(2 * n), from: hour(2 * n) }), anMa({ id: `S${n}`, at: hour(2 * n + 1), from: null, to: hour(2 * n + 1), stop })]).flat()],
  ['5,000 agreements of one moment, each naming the one before it', of(5_000, (n) => anMa({ id: `M${n}`, follows: `M${n - 1}` }))],
  ['5,000 treatments of one medicine', of(5_000, (n) => anMa({ id: `M${n}`, mbh: `MBH_${n}` }))],
])('%s are reckoned at once', (_history, blocks) => {
  const before = process.cpuUsage();
  const { lines, notShown } = reconcile(blocks, noon);
  const { user, system } = process.cpuUsage(before);
  expect(lines.length + notShown.length).toBeGreaterThan(0);
  expect((user + system) / 1_000_000).toBeLessThan(mostSeconds);
});
