import type { Allergies, AllergyItem } from '../alongside.js';
import { compareText } from '../blocks/building-block.js';
import type { SourceReport } from '../source-report.js';

export interface AllergyParts {
  readonly reports: readonly SourceReport[];
  /** Those that may be seen. */
  readonly seen: readonly AllergyItem[];
  /** From the consents alone: whether an allergy is kept back is not told by what is said of the others. */
  readonly isAnythingWithheld: boolean;
}

/** "None known" counts only where nothing is missing: a statement of none beside a gap is no statement. */
export function allergiesIn({ reports, seen, isAnythingWithheld }: AllergyParts): Allergies {
  const notAnswered = reports.filter(didNotAnswer).map(({ source }) => source.id);
  const isWhole = notAnswered.length === 0 && !isAnythingWithheld;
  const state = stateOf(seen, isWhole);
  return { state, items: state === 'unknown-here' ? [] : seen.toSorted(byWhatTheySay), notAnswered };
}

function stateOf(seen: readonly AllergyItem[], isWhole: boolean): Allergies['state'] {
  if (seen.some(({ saysNone }) => !saysNone)) return 'listed';
  return isWhole && seen.some(({ isOfOneKindOnly }) => !isOfOneKindOnly) ? 'none-known' : 'unknown-here';
}

const didNotAnswer = (report: SourceReport): boolean => report.state === 'failed' || report.alongside.allergiesAre === 'failed';

/** What there is before what there is not. */
const byWhatTheySay = (one: AllergyItem, other: AllergyItem): number =>
  Number(one.saysNone) - Number(other.saysNone) || compareText(one.text, other.text) || compareText(one.key, other.key);
