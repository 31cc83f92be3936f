import { compareText } from '../blocks/building-block.js';
import type { MedicationLine } from '../lines/line.js';
import { onceNotTolerated } from './adverse-reaction.rule.js';
import { dosesDiffer } from './doses-differ.rule.js';
import { notProcessedYet } from './not-processed-yet.rule.js';
import type { FlagRule, RaisedFlag, Setting } from './raised-flag.js';
import { sameSubstanceTwice } from './same-substance.rule.js';
import { sourceIsMissing } from './source-is-missing.rule.js';
import { stopIsContradicted } from './stop-is-contradicted.rule.js';
import { noAgreementWasFound } from './unlinked.rule.js';

/** What a reader must look at; docs/medication-lines.md, section 5. */
const rules: readonly FlagRule[] = [dosesDiffer, stopIsContradicted, sameSubstanceTwice, sourceIsMissing, onceNotTolerated, notProcessedYet, noAgreementWasFound];

export function withFlags(setting: Setting): MedicationLine[] {
  return setting.lines.map((one) => {
    const raised = [...one.line.flags, ...rules.flatMap((rule) => rule(one, setting) ?? [])];
    return { ...one.line, flags: onceEach(raised).toSorted((flag, other) => compareText(flag.flag, other.flag)) };
  });
}

const onceEach = (flags: readonly RaisedFlag[]): RaisedFlag[] => [...new Map(flags.map((flag) => [flag.flag, flag])).values()];
