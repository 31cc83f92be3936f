import type { SensitivityLabels } from '#libs/kernel';
import { bearsALabel, sensitivityOf, unionOf, type SensitivityTable } from './sensitivity.js';
import { orphansAmong } from './links.js';
import { namesakesAmong, type Namesakes } from './namesakes.js';
import { remembered } from '../remembered.js';
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
  readonly namesakes: readonly Namesakes[];
}

export function decisionItemsOf(blocks: readonly ReceivedBlock[], table: SensitivityTable): DecisionItem[] {
  const labels = labelsBy(table);
  return familiesOf(blocks).flatMap((family) => itemsOf(family, labels));
}

/** Whatever the moment that is asked for: whether they really belong together depends on it, the decision does not. */
function familiesOf(blocks: readonly ReceivedBlock[]): Family[] {
  const treatments = treatmentsOf(blocks);
  const homes = new Map(orphansAmong(treatments).map(({ treatment, named, samePrk }) => [treatment, named.length === 0 ? samePrk : [...new Set([...named, ...samePrk])]]));
  const guests = new Map<Treatment, Treatment[]>([...homes.values()].flat().map((home) => [home, []]));
  for (const [guest, of] of homes) for (const home of of) guests.get(home)?.push(guest);
  const namesakes = namesakesAmong(treatments);
  return treatments.map((treatment) => ({ treatment, relatives: homes.get(treatment) ?? guests.get(treatment) ?? [], namesakes: namesakes.get(treatment) ?? [] }));
}

/** A namesake may be another treatment after all: it adds labels, and never makes known what is not. */
function itemsOf({ treatment, relatives, namesakes }: Family, labelsOf: (treatments: readonly Treatment[]) => SensitivityLabels): DecisionItem[] {
  const labels = unionOf([labelsOf([treatment, ...relatives]), ...namesakes.map(labelsOf)]);
  const holders = [...new Set(treatment.blocks.map(({ sourceUra }) => sourceUra))];
  return holders.map((holder) => ({ key: `${treatment.key} of ${holder}`, treatment: treatment.key, holder, labels }));
}

/**
 * What is dispensed or used follows what was agreed: a TA or MGB whose author the table does not know leaves the
 * labels of a treatment that has an agreement as they are. Without an agreement it is unlabelled (docs/adr/0014).
 * Each treatment is weighed once, however many it may belong to.
 */
function labelsBy(table: SensitivityTable): (treatments: readonly Treatment[]) => SensitivityLabels {
  const follows = (block: ReceivedBlock): boolean => block.kind !== 'MA' && !bearsALabel(block) && table(block) === 'unknown';
  const labelled = (blocks: readonly ReceivedBlock[]): SensitivityLabels => unionOf(blocks.map((block) => sensitivityOf(block, table)));
  const weigh = ({ blocks }: Treatment) => ({ isAgreed: blocks.some(({ kind }) => kind === 'MA'), all: labelled(blocks), leading: labelled(blocks.filter((block) => !follows(block))) });
  const weighed = remembered(weigh);
  return remembered((treatments: readonly Treatment[]) => {
    const each = treatments.map(weighed);
    const isAgreed = each.some((one) => one.isAgreed);
    return unionOf(each.map(({ all, leading }) => (isAgreed ? leading : all)));
  });
}

/**
 * The strictest decision counts for the whole: a treatment is seen entirely or not at all, so that a stop that is
 * withheld never revives a medicine; and what the pharmacy began is seen only with every agreement it may belong to,
 * a number without a system only with every treatment that may bear the same.
 */
export function blocksOfPermittedTreatments(
  blocks: readonly ReceivedBlock[],
  items: readonly DecisionItem[],
  isPermitted: (item: DecisionItem) => boolean,
): ReceivedBlock[] {
  const ofTreatment = Map.groupBy(items, ({ treatment }) => treatment);
  const seen = new Set([...ofTreatment].filter(([, of]) => of.every(isPermitted)).map(([key]) => key));
  const isSeen = ({ key }: Treatment): boolean => seen.has(key);
  const areSeen = remembered((together: Namesakes): boolean => together.every(isSeen));
  const isOrphan = ({ blocks: own }: Treatment): boolean => !own.some(({ kind }) => kind === 'MA');
  const families = familiesOf(blocks).filter(({ treatment, relatives, namesakes }) => isSeen(treatment) && namesakes.every(areSeen) && (!isOrphan(treatment) || relatives.every(isSeen)));
  return families.flatMap(({ treatment }) => treatment.blocks);
}
