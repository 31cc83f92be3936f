import type { AllergyItem, AlongsideItem, Given, Measurement } from '../../domain/alongside.js';
import { shortened } from '../../domain/shortened.js';

/** What a mapper reads of one profile; where it came from is read for all alike. */
type Contents<Item> = Omit<Item, keyof AlongsideItem>;

export type AllergyContents = Contents<AllergyItem>;
export type MeasurementContents = Omit<Contents<Measurement>, 'namesNobody'>;
export type GivenContents = Contents<Given>;

/** The name, and between brackets what a reader must know of it. */
export const withRemarks = (name: string, remarks: readonly (string | undefined)[]): string => {
  const said = remarks.filter((remark) => remark !== undefined);
  return shortened(said.length > 0 ? `${name} (${said.join('; ')})` : name, 1_000);
};
