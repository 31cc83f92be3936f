import { hasEndedAt, type Agreement } from '../validity/agreement.js';
import { lookNow, type FlagRule, type LineInTreatment, type Setting } from './raised-flag.js';
import { agreementsNamedOn, isUnlinked, prksDispensedOn } from './unlinked.rule.js';

/** The pharmacy goes on, and the agreement that it carried out was stopped or cancelled. */
export const itsAgreementWasStopped: FlagRule = (one, setting) => {
  const stopped = one.line.category === 'current' && isUnlinked(one) ? stoppedFor(one, setting) : undefined;
  return stopped ? { ...lookNow('contradiction'), because: { what: 'its-agreement-was-stopped', at: stopped.isCancelled ? null : stopped.end } } : null;
};

/** Which it names; where it names none, one of the same PRK on a line that was stopped lately. */
function stoppedFor({ line }: LineInTreatment, { at, elsewhere, stoppedOfPrk }: Setting): Agreement | undefined {
  const named = agreementsNamedOn(line, elsewhere);
  if (named.length > 0) return named.find((agreement) => wasStopped(agreement, at));
  return prksDispensedOn(line).map(stoppedOfPrk).find((agreement) => agreement !== undefined);
}

const wasStopped = (agreement: Agreement, at: number): boolean => agreement.isCancelled || (hasEndedAt(agreement, at) && endedByAStop(agreement));

export const endedByAStop = ({ stops }: Agreement): boolean => stops.some(({ stop }) => stop === 'definitive');
