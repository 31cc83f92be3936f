import type { BuildingBlock } from '../blocks/building-block.js';
import type { MedicationLine } from '../lines/line.js';
import { hasEndedAt, type Agreement } from '../validity/agreement.js';
import type { Elsewhere } from './elsewhere.js';
import { info, type FlagRule, type LineInTreatment, type Setting } from './raised-flag.js';

/** The pharmacy dispenses it, and it stands under nobody's agreement. */
export const noAgreementWasFound: FlagRule = (one, setting) => {
  if (!isUnlinked(one)) return null;
  return hasAnAgreementEnded(one, setting) ? { ...info('unlinked'), because: { what: 'an-agreement-ended', at: null } } : info('unlinked');
};

export const isUnlinked = ({ line, blocks }: LineInTreatment): boolean => line.basis === 'TA' && !blocks.some(({ kind }) => kind === 'MA');

/** Of the MAs that its TAs name, or of the same PRK: then it would be untrue to say that none was received. */
const hasAnAgreementEnded = ({ line }: LineInTreatment, { at, elsewhere }: Setting): boolean =>
  agreementsNamedOn(line, elsewhere).some((agreement) => agreement.isCancelled || hasEndedAt(agreement, at)) || prksDispensedOn(line).some((prk) => elsewhere.hasEndedOfPrk(prk));

const dispensedOn = ({ blocks }: MedicationLine): BuildingBlock[] => blocks.map(({ block }) => block).filter(({ kind }) => kind === 'TA');

export const agreementsNamedOn = (line: MedicationLine, elsewhere: Elsewhere): Agreement[] => elsewhere.agreementsCalled(dispensedOn(line).flatMap(({ restsOn }) => restsOn));
export const prksDispensedOn = (line: MedicationLine): string[] => [...new Set(dispensedOn(line).flatMap(({ medicine: { prk } }) => prk ?? []))];
