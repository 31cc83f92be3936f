import type { Allergies, AllergyItem } from '../alongside.js';
import { compareText } from '../blocks/building-block.js';
import type { SourceReport } from '../source-report.js';
import { didNotAnswer } from './not-answered.js';

export interface AllergyParts {
  readonly reports: readonly SourceReport[];
  /** Those that may be seen. */
  readonly seen: readonly AllergyItem[];
  /** From the consents alone: whether an allergy is kept back is not told by what is said of the others. */
  readonly isAnythingWithheld: boolean;
}

/** "None known" counts only where nothing is missing: a statement of none beside a gap is no statement. */
export function allergiesIn({ reports, seen, isAnythingWithheld }: AllergyParts): Allergies {
  const isWhole = !isAnythingWithheld && !reports.some((report) => didNotAnswer(report, 'allergies'));
  const state = stateOf(seen, isWhole);
  return { state, items: state === 'unknown-here' ? [] : seen.filter(({ saysNone }) => isWhole || !saysNone).toSorted(byWhatTheySay) };
}

function stateOf(seen: readonly AllergyItem[], isWhole: boolean): Allergies['state'] {
  if (seen.some(({ saysNone }) => !saysNone)) return 'listed';
  return isWhole && seen.some(({ isOfOneKindOnly }) => !isOfOneKindOnly) ? 'none-known' : 'unknown-here';
}

/** What there is before what there is not. */
const byWhatTheySay = (one: AllergyItem, other: AllergyItem): number =>
  Number(one.saysNone) - Number(other.saysNone) || compareText(one.text, other.text) || compareText(one.key, other.key);
