import type { SensitivityLabels } from '#libs/kernel';
import { bearsALabel, sensitivityOf, unionOf, type SensitivityTable } from './sensitivity.js';
import { orphansAmong } from './links.js';
import { treatmentsOf, type Treatment } from './treatments.js';
import type { ReceivedBlock } from '../blocks/building-block.js';

/** One question for the decision: may what this holder said of this treatment be seen? */
export interface DecisionItem {
  readonly key: string;
  readonly treatment: string;
  readonly holder: string;
  /** Of the whole treatment: every block of it bears the labels of all. */
  readonly labels: SensitivityLabels;
}

/** Treatments that may be one: what the pharmacy began on its own, and every agreement that it may belong to. */
interface Family {
  readonly treatment: Treatment;
  readonly relatives: readonly Treatment[];
}

export function decisionItemsOf(blocks: readonly ReceivedBlock[], table: SensitivityTable): DecisionItem[] {
  return familiesOf(blocks).flatMap((family) => itemsOf(family, table));
}

/** Whatever the moment that is asked for: whether they really belong together depends on it, the decision does not. */
function familiesOf(blocks: readonly ReceivedBlock[]): Family[] {
  const treatments = treatmentsOf(blocks);
  const homes = new Map(orphansAmong(treatments).map(({ treatment, named, samePrk }) => [treatment, [...new Set([...named, ...samePrk])]]));
  const guests = Map.groupBy([...homes].flatMap(([guest, of]) => of.map((home) => ({ guest, home }))), ({ home }) => home);
  return treatments.map((treatment) => ({ treatment, relatives: homes.get(treatment) ?? guests.get(treatment)?.map(({ guest }) => guest) ?? [] }));
}

function itemsOf({ treatment: { key, blocks }, relatives }: Family, table: SensitivityTable): DecisionItem[] {
  const labels = labelsOf([...blocks, ...relatives.flatMap((relative) => relative.blocks)], table);
  const holders = [...new Set(blocks.map(({ sourceUra }) => sourceUra))];
  return holders.map((holder) => ({ key: `${key} of ${holder}`, treatment: key, holder, labels }));
}

/**
 * What is dispensed or used follows what was agreed: a TA or MGB whose author the table does not know leaves the
 * labels of a treatment that has an agreement as they are. Without an agreement it is unlabelled (docs/adr/0014).
 */
function labelsOf(blocks: readonly ReceivedBlock[], table: SensitivityTable): SensitivityLabels {
  const isAgreed = blocks.some(({ kind }) => kind === 'MA');
  const follows = (block: ReceivedBlock): boolean => block.kind !== 'MA' && !bearsALabel(block) && table(block) === 'unknown';
  return unionOf(blocks.filter((block) => !(isAgreed && follows(block))).map((block) => sensitivityOf(block, table)));
}

/**
 * The strictest decision counts for the whole: a treatment is seen entirely or not at all, so that a stop that is
 * withheld never revives a medicine; and what the pharmacy began is seen only with every agreement it may belong to.
 */
export function blocksOfPermittedTreatments(
  blocks: readonly ReceivedBlock[],
  items: readonly DecisionItem[],
  isPermitted: (item: DecisionItem) => boolean,
): ReceivedBlock[] {
  const ofTreatment = Map.groupBy(items, ({ treatment }) => treatment);
  const isSeen = ({ key }: Treatment): boolean => ofTreatment.get(key)?.every(isPermitted) ?? false;
  const isOrphan = ({ blocks: own }: Treatment): boolean => !own.some(({ kind }) => kind === 'MA');
  const families = familiesOf(blocks).filter(({ treatment, relatives }) => isSeen(treatment) && (!isOrphan(treatment) || relatives.every(isSeen)));
  return families.flatMap(({ treatment }) => treatment.blocks);
}
