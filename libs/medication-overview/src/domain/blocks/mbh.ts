import type { ExternalId } from './building-block.js';

/** Whatever names a treatment: a block, or a record that something was given. */
export interface OfTreatment {
  readonly treatment: ExternalId | null;
  readonly source: string;
}

/** By which a treatment with an MBH is known here; an MBH without a system is one of its source only. */
export const keyOfMbh = ({ treatment, source }: OfTreatment): string =>
  `mbh ${JSON.stringify(treatment?.system ? [treatment.system, treatment.value] : [null, treatment?.value, treatment?.within ?? source])}`;

/** The MBH of this block, for another block that has none: it still is a number of its own source. */
export const mbhElsewhere = ({ treatment, source }: OfTreatment): ExternalId | null =>
  treatment && (treatment.system ? treatment : { ...treatment, within: treatment.within ?? source });
