import { isReadable, names, type BuildingBlock } from '../blocks/building-block.js';
import type { Treatment } from './treatments.js';

/** A treatment that the pharmacy began on its own, with the treatments whose agreement may be its own. */
export interface Orphan {
  readonly treatment: Treatment;
  /** Of which one of its TAs names an MA. */
  readonly named: readonly Treatment[];
  /** Which have an MA of the same PRK. */
  readonly samePrk: readonly Treatment[];
}

/** TAs without any MA: an AIS starts an MBH of its own where it does not know the prescriber's (standards 1.7, trap 4). */
export function orphansAmong(treatments: readonly Treatment[]): Orphan[] {
  const agreed = treatments.filter(hasAgreement);
  return treatments.filter((treatment) => !hasAgreement(treatment) && has('TA')(treatment)).map((treatment) => {
    const administrations = treatment.blocks.filter(isReadable).filter(({ kind }) => kind === 'TA');
    return { treatment, named: agreed.filter(isNamedBy(administrations)), samePrk: agreed.filter(hasPrkOf(administrations)) };
  });
}

const has = (kind: string) => ({ blocks }: Treatment): boolean => blocks.some((block) => block.kind === kind);
const hasAgreement = has('MA');

const agreementsIn = ({ blocks }: Treatment): BuildingBlock[] => blocks.filter(isReadable).filter(({ kind }) => kind === 'MA');

const isNamedBy = (administrations: readonly BuildingBlock[]) => (treatment: Treatment): boolean =>
  agreementsIn(treatment).some((agreement) => administrations.some(({ restsOn }) => names(restsOn, agreement)));

const hasPrkOf = (administrations: readonly BuildingBlock[]) => (treatment: Treatment): boolean =>
  agreementsIn(treatment).some(({ medicine }) => medicine.prk !== null && administrations.some((one) => one.medicine.prk === medicine.prk));
