import fc from 'fast-check';
import { roles } from '../lines/line.js';
import { reconcile } from '../reconcile.js';
import { noon } from '../testing/builders.js';
import { history, shuffledWith } from '../testing/histories.js';

const runs = { numRuns: 500 };

describe('laws of the overview', () => {
  it('are tried on histories in which everything happens', () => {
    const found = new Set<string>();
    fc.assert(
      fc.property(history, (blocks) => {
        const { lines, notShown } = reconcile(blocks, noon);
        notShown.forEach(({ reason }) => found.add(reason));
        lines.forEach((line) => [line.category, line.basis, ...line.blocks.map(({ role }) => role)].forEach((word) => found.add(word)));
        if (lines.some(({ interrupted }) => interrupted)) found.add('interrupted');
      }),
      runs,
    );
    const everything = [
      'MA', 'TA', 'MGB', 'current', 'recently-stopped', 'future', 'interrupted', ...roles,
      'ended-long-ago', 'too-far-ahead', 'cancelled', 'use-too-old', 'not-used', 'entered-in-error', 'unreadable', 'duplicate',
    ];
    expect(everything.filter((word) => !found.has(word))).toEqual([]);
  });

  it('does not depend on the order in which blocks arrive', () => {
    const inTwoOrders = history.chain((blocks) => fc.tuple(fc.constant(blocks), shuffledWith(blocks)));
    fc.assert(
      fc.property(inTwoOrders, ([blocks, shuffled]) => {
        expect(reconcile(shuffled, noon)).toEqual(reconcile(blocks, noon));
      }),
      runs,
    );
  });

  it('accounts for every block, and shows none twice on one line', () => {
    fc.assert(
      fc.property(history, (blocks) => {
        const { lines, notShown } = reconcile(blocks, noon);
        const onLines = lines.map((line) => line.blocks.map(({ block }) => block.key));
        const leftOut = notShown.map(({ block }) => block.key);
        expect(new Set([...onLines.flat(), ...leftOut])).toEqual(new Set(blocks.map(({ key }) => key)));
        for (const keys of [...onLines, leftOut]) expect(new Set(keys).size).toBe(keys.length);
        expect(leftOut.filter((key) => onLines.flat().includes(key))).toEqual([]);
      }),
      runs,
    );
  });

  it('is the same when the same block comes twice', () => {
    fc.assert(
      fc.property(history, (blocks) => {
        expect(reconcile([...blocks, ...blocks], noon)).toEqual(reconcile(blocks, noon));
      }),
      runs,
    );
  });

  it('shows of one treatment at most one line for now and one ahead', () => {
    fc.assert(
      fc.property(history, (blocks) => {
        const withMbh = reconcile(blocks, noon).lines.filter(({ treatment }) => treatment !== null);
        for (const lines of Map.groupBy(withMbh, ({ treatment }) => treatment).values()) {
          expect(lines.filter(({ category }) => category === 'future').length).toBeLessThanOrEqual(1);
          expect(lines.filter(({ category }) => category !== 'future').length).toBeLessThanOrEqual(1);
        }
      }),
      runs,
    );
  });

  it('gives each line one block that says medicine and dose', () => {
    fc.assert(
      fc.property(history, (blocks) => {
        for (const { blocks: onLine, basis } of reconcile(blocks, noon).lines) {
          const bases = onLine.filter(({ role }) => role === 'basis');
          expect(bases.map(({ block }) => block.kind)).toEqual([basis]);
        }
      }),
      runs,
    );
  });
});
