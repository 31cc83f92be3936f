import { compareText } from '../blocks/building-block.js';
import { aDuplicateBearsAStop } from './a-duplicate-bears-a-stop.rule.js';
import { aStopNamesItInVain } from './a-stop-names-it-in-vain.rule.js';
import type { MedicationLine } from '../lines/line.js';
import { onceNotTolerated } from './adverse-reaction.rule.js';
import { dosesDiffer } from './doses-differ.rule.js';
import { itWasStoppedUnderAnotherTreatment } from './it-was-stopped-under-another-treatment.rule.js';
import { itsAgreementWasStopped } from './its-agreement-was-stopped.rule.js';
import { notProcessedYet } from './not-processed-yet.rule.js';
import type { FlagRule, RaisedFlag } from './raised-flag.js';
import { sameSubstanceTwice } from './same-substance.rule.js';
import { settingOf, type Reckoned } from './setting-of.js';
import { sourceIsMissing } from './source-is-missing.rule.js';
import { stopIsContradicted } from './stop-is-contradicted.rule.js';
import { noAgreementWasFound } from './unlinked.rule.js';

/** What a reader must look at; docs/medication-lines.md, section 5. */
const rules: readonly FlagRule[] = [
  dosesDiffer, stopIsContradicted, aDuplicateBearsAStop, aStopNamesItInVain, itWasStoppedUnderAnotherTreatment, itsAgreementWasStopped,
  sameSubstanceTwice, sourceIsMissing, onceNotTolerated, notProcessedYet, noAgreementWasFound,
];

export function withFlags(reckoned: Reckoned): MedicationLine[] {
  const setting = settingOf(reckoned);
  return reckoned.lines.map((one) => {
    const raised = [...one.line.flags, ...rules.flatMap((rule) => rule(one, setting) ?? [])];
    return { ...one.line, flags: onceEach(raised).toSorted((flag, other) => compareText(flag.flag, other.flag)) };
  });
}

/** Of two reasons for one flag the last, which says most. */
const onceEach = (flags: readonly RaisedFlag[]): RaisedFlag[] => [...new Map(flags.map((flag) => [flag.flag, flag])).values()];
