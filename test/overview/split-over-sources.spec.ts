import { readAnswer, reconcile, type MedicationLine, type ReceivedBlock } from '#libs/medication-overview';
import { noon, sharedBundles, type SharedBundle } from './nictiz-bundles.js';

const sources = { MA: { id: 'epd-brug', ura: '00000001', kind: 'ggz-epd', fhir: 'R4' }, MGB: { id: 'his-brug', ura: '00000002', kind: 'his', fhir: 'R4' }, TA: { id: 'ais-brug', ura: '00000003', kind: 'ais', fhir: 'R4' } } as const;
const types: Readonly<Record<string, keyof typeof sources>> = { MedicationRequest: 'MA', MedicationDispense: 'TA', MedicationStatement: 'MGB' };

type Entry = { readonly resource: { readonly resourceType: string } };

/** What one source holds of a bundle: one kind of block, and all that blocks refer to. */
function heldBy(kind: keyof typeof sources, { bundle, bsn }: SharedBundle): readonly ReceivedBlock[] {
  const entry = (bundle['entry'] as readonly Entry[]).filter(({ resource: { resourceType } }) => (types[resourceType] ?? kind) === kind);
  return readAnswer([{ ...bundle, entry }], sources[kind], bsn)?.blocks ?? [];
}

const told = ({ treatment, linked, category, interrupted, medicine, dose, period, basis, blocks, flags }: MedicationLine) =>
  JSON.stringify([treatment, linked, category, interrupted, medicine, dose, period, basis, blocks.map(({ block, role }) => [block.kind, block.id, role]), flags]);

const linesOf = (blocks: readonly ReceivedBlock[]): string[] => reconcile(blocks, noon.ms).lines.map(told);

const describeWith = (all: readonly SharedBundle[]): void => describe('the 25 bundles, split over three sources by kind of block', () => {
  it.each(all)('$name: give the same lines and flags as whole', (shared) => {
    const whole = readAnswer([shared.bundle], sources.TA, shared.bsn)?.blocks ?? [];
    const split = (['MA', 'TA', 'MGB'] as const).flatMap((kind) => heldBy(kind, shared));

    expect(split.length).toBe(whole.length);
    expect(linesOf(split)).toEqual(linesOf(whole));
  });
});

const bundles = sharedBundles();
if (bundles) describeWith(bundles);
else it('are not split, for they are not here', () => expect(bundles).toBeNull());
