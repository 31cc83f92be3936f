import type { Author } from '../domain/blocks/building-block.js';

export interface Telephone {
  readonly officeHours: string;
  readonly outOfHours: string | null;
}

export interface DirectoryEntry {
  readonly name: string;
  /** For professionals. */
  readonly telephone: Telephone;
}

/** What the region knows of an organisation, by URA; null: it is not of this region. */
export type Directory = (ura: string) => DirectoryEntry | null;

export const organisationName = (directory: Directory, ura: string): string => directory(ura)?.name ?? `organisatie ${ura}`;

/** Number, and the number outside office hours where that is another. */
export function telephoneOf(directory: Directory, ura: string): string | null {
  const telephone = directory(ura)?.telephone;
  if (!telephone) return null;
  const { officeHours, outOfHours } = telephone;
  return outOfHours === null || outOfHours === officeHours ? officeHours : `${officeHours}; avond en weekend ${outOfHours}`;
}

/** The professional and where they work, as far as it is known. */
export function authorName(directory: Directory, { name, ura, isClient }: Author): string | null {
  if (isClient) return 'de cliënt';
  const organisation = ura === null ? null : (directory(ura)?.name ?? null);
  if (name !== null && organisation !== null && name !== organisation) return `${name}, ${organisation}`;
  return name ?? organisation ?? (ura === null ? null : organisationName(directory, ura));
}
