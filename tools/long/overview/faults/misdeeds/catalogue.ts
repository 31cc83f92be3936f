import type { Catalogue } from '../client/world.js';
import { aboutPeople } from './about-people.js';
import { hidingEntries, inTheEntries } from './in-the-entries.js';
import { inTheLinks } from './in-the-links.js';
import type { Misdeed } from './misdeed.js';
import { onTheWire, soonOver } from './on-the-wire.js';

const strangers = aboutPeople.filter(({ onlyOn }) => !onlyOn);

/** Everything that a source can do wrong here. */
export const catalogue: Catalogue = {
  hiding: [...onTheWire, ...inTheLinks, ...aboutPeople, ...hidingEntries],
  harmless: [...soonOver, ...inTheEntries],
  besideTheMedicines: [...onTheWire, ...inTheLinks.filter(({ onlyOn }) => !onlyOn), ...strangers, ...soonOver],
};

export function misdeedNamed(name: string): Misdeed {
  const found = [...catalogue.hiding, ...catalogue.harmless].find((misdeed) => misdeed.name === name);
  if (!found) throw new Error(`no misdeed is called "${name}"`);
  return found;
}
