import { isReadable, type BuildingBlock, type ReceivedBlock } from '../../domain/blocks/building-block.js';
import { isTheSameMedicine, nameOf, subjectOf } from '../../domain/blocks/is-another-medicine.js';
import type { NotShown } from '../../domain/lines/line.js';
import { organisationName } from '../directory.js';
import type { Telling } from '../telling.js';

/** What is on no line because of what another block says: a reader must know where that may be a mistake. */
export function setAsideInWords(telling: Telling): string[] {
  return [...new Set(telling.overview.notShown.flatMap((one) => twoMedicines(one, telling) ?? withdrawn(one, telling) ?? []))];
}

function twoMedicines({ block, reason, because }: NotShown, telling: Telling): string | null {
  if (reason !== 'duplicate' || !because || !isReadable(block) || !isReadable(because) || isOneMedicine(block, because)) return null;
  return `onder één nummer staan twee medicijnen: ${whoSays(because, telling)} en ${whoSays(block, telling)}. Bel bij twijfel.`;
}

function withdrawn({ block, reason, because }: NotShown, telling: Telling): string | null {
  if (reason !== 'entered-in-error' || !because || block.enteredInError) return null;
  return `${whoSays(block, telling)} is door bron ${organisationName(telling.directory, because.sourceUra)} als fout ingetrokken.`;
}

/** A brand and its generic have one code; a copy may write the name in full. */
const isOneMedicine = (one: BuildingBlock, other: BuildingBlock): boolean => isTheSameMedicine(subjectOf(one.medicine), subjectOf(other.medicine)) || firstWordOf(one) === firstWordOf(other);

const firstWordOf = ({ medicine }: BuildingBlock): string | undefined => nameOf(medicine).split(' ')[0];

const whoSays = (block: ReceivedBlock, { directory }: Telling): string =>
  `${isReadable(block) ? block.medicine.text : `een medicijn met nummer ${block.id}`} (bron ${organisationName(directory, block.sourceUra)})`;
