import { parseMoment, readAnswer, reconcile, type MedicationLine, type Reconciled } from '#libs/medication-overview';
import { noon, sharedBundles, type SharedBundle } from '../nictiz-bundles.js';
import type { HandBundle, HandLine } from './expected.js';
import { tenBundles } from './ten-bundles.js';

const source = { id: 'ais-brug', ura: '00000003', kind: 'ais', fhir: 'R4' };

function reconciled({ bundle, bsn }: SharedBundle): Reconciled {
  const answer = readAnswer([bundle], source, bsn);
  if (!answer) throw new Error('not about this client');
  return reconcile(answer.blocks, noon.ms);
}

const instant = (text: string | null): number | null => (text === null ? null : (parseMoment(text)?.ms ?? NaN));
const inOrder = <One>(list: readonly One[]): One[] => list.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

const made = ({ medicine, dose, period, blocks, flags, treatment, linked, category, interrupted, basis }: MedicationLine) => ({
  treatment, linked, category, interrupted, basis,
  medicine: medicine.text, dose: dose.text,
  period: [period.start?.ms ?? null, period.end?.ms ?? null],
  flags: flags.map(({ flag, level }) => [flag, level]),
  blocks: inOrder(blocks.map(({ block, role }) => [block.id, role])),
});

const byHand = ({ period, blocks, ...line }: HandLine) => ({ ...line, period: [instant(period.start), instant(period.end)], blocks: inOrder(blocks) });

const describeWith = (all: readonly SharedBundle[]): void => describe('the lines that were derived by hand', () => {
  it.each(tenBundles.map((bundle) => [bundle.name, bundle] as const))('%s', (name, expected: HandBundle) => {
    const shared = all.find((bundle) => bundle.name === name);
    const { lines, notShown } = reconciled(shared as SharedBundle);
    expect(inOrder(lines.map(made))).toEqual(inOrder(expected.lines.map(byHand)));
    expect(inOrder(notShown.map(({ block, reason }) => [block.id, reason]))).toEqual(inOrder(expected.notShown));
  });
});

const bundles = sharedBundles();
if (bundles) describeWith(bundles);
else it('are not compared with the bundles, which are not here', () => expect(bundles).toBeNull());
