import type { Medicine } from './building-block.js';

interface Substances {
  readonly atc: readonly string[];
  readonly names: RegExp;
}

const lithium: Substances = { atc: ['N05AN01'], names: /lithium|litarex|priadel|camcolit/i };
const clozapineAndOpiateSubstitutes: Substances = {
  atc: ['N05AH02', 'N07BC01', 'N07BC02', 'N07BC05', 'N07BC06', 'N07BC51'],
  names: /clozapine|leponex|methadon|polamidon|buprenor(f|ph)ine|subutex|suboxone|buvidal|espranor|sublocade|diamorfine|diacetylmorfine/i,
};

const isOneOf = ({ atc, names }: Substances) => (medicine: Medicine): boolean => (medicine.atc !== null && atc.includes(medicine.atc)) || names.test(medicine.text);

export const isLithium = isOneOf(lithium);

/** What is not known of them harms at once. */
export const isCritical = (medicine: Medicine): boolean => isLithium(medicine) || isOneOf(clozapineAndOpiateSubstitutes)(medicine);
