import fc from 'fast-check';
import { isReadable, names, type BuildingBlock, type ReceivedBlock } from '../blocks/building-block.js';
import type { Reconciled } from '../lines/line.js';
import { reconcile } from '../reconcile.js';
import { noon } from '../testing/builders.js';
import { history, shuffledWith } from '../testing/histories.js';
import { stopsAt } from '../validity/what-a-stop-stops.rule.js';

const runs = { numRuns: 300 };
const sources = ['ais', 'his'] as const;
const elsewhere = { source: 'third', sourceUra: '00000009' };

const keysOn = ({ lines }: Reconciled): Set<string> => new Set(lines.filter(({ category }) => category === 'current').flatMap(({ blocks }) => blocks.map(({ block }) => block.key)));

/** Nobody ever stopped, ended or withdrew anything. */
const neverStopped = (blocks: readonly ReceivedBlock[]): BuildingBlock[] =>
  blocks.filter(isReadable).map((block) => ({ ...block, stop: null, enteredInError: false, period: { ...block.period, end: null } }));

const hasBegun = ({ period }: BuildingBlock): boolean => period.start === null || period.start.ms <= noon;

describe('laws that hold whatever the rules are', () => {
  it('the order in which sources answer changes nothing', () => {
    const inTwoOrders = history.chain((blocks) => fc.tuple(fc.constant(blocks), shuffledWith(blocks)));
    fc.assert(fc.property(inTwoOrders, ([blocks, shuffled]) => {
      const bySource = sources.toReversed().flatMap((source) => shuffled.filter((block) => block.source === source));
      expect(reconcile(bySource, noon)).toEqual(reconcile(blocks, noon));
    }), runs);
  });

  it.each([
    ['marked as a copy', (block: BuildingBlock) => ({ ...block, isCopy: true })],
    ['in an older version', (block: BuildingBlock) => ({ ...block, registeredAt: { ...block.registeredAt, ms: block.registeredAt.ms - 86_400_000 } })],
  ])('what another source keeps of an original, %s, is a duplicate and changes nothing else', (_how, stale) => {
    fc.assert(fc.property(history, fc.nat(), (blocks, which) => {
      const before = reconcile(blocks, noon);
      const shown = before.lines.flatMap((line) => line.blocks.map(({ block }) => block)).filter(({ isCopy }) => !isCopy);
      const block = shown[which % Math.max(shown.length, 1)];
      if (!block) return;
      const copy = { ...stale(block), key: `a third/${block.key}`, ...elsewhere, dose: { ...block.dose, text: 'stale' }, stop: null };
      const after = reconcile([copy, ...blocks], noon);
      expect(after.lines).toEqual(before.lines);
      expect(after.notShown.filter(({ block: { source } }) => source !== 'third')).toEqual(before.notShown);
      expect(after.notShown.filter(({ block: { source } }) => source === 'third').map(({ reason }) => reason)).toEqual(['duplicate']);
    }), runs);
  });

  it.each(sources)('without %s no line is added that does not say that a source is missing', (missing) => {
    fc.assert(fc.property(history, (blocks) => {
      const { lines } = reconcile(blocks.filter(({ source }) => source !== missing), noon, true);
      expect(lines.filter(({ flags }) => !flags.some(({ flag }) => flag === 'source-missing'))).toEqual([]);
    }), runs);
  });

  it('what was never stopped and has begun stands on a line for now: no medicine in use is hidden', () => {
    fc.assert(fc.property(history, (received) => {
      const blocks = neverStopped(received).filter(({ kind }) => kind !== 'MGB');
      const found = reconcile(blocks, noon);
      const duplicates = found.notShown.filter(({ reason }) => reason === 'duplicate').map(({ block }) => block.key);
      const hidden = blocks.filter((block) => hasBegun(block) && !keysOn(found).has(block.key) && !duplicates.includes(block.key));
      expect(hidden.map(({ key }) => key)).toEqual([]);
    }), runs);
  });

  it('what was stopped for good, by a stop that names it, leads no line that says it is taken: it is never revived', () => {
    fc.assert(fc.property(history, (blocks) => {
      for (const line of reconcile(blocks, noon).lines.filter(({ category, basis }) => category !== 'recently-stopped' && basis !== 'MGB')) {
        const onLine = line.blocks.map(({ block }) => block);
        const basis = onLine.find((block) => line.blocks.some((one) => one.block === block && one.role === 'basis'));
        const stops = onLine.filter(({ kind, stop }) => kind === line.basis && stop === 'definitive');
        const isNamed = stops.some((stop) => stop !== basis && basis && names(stop.follows, basis));
        expect(isNamed && stops.every((stop) => stopsAt(stop) <= noon)).toBe(false);
      }
    }), runs);
  });
});
