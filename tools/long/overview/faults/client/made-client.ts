import { oneOf } from '../../../seeded.js';
import { sourceIds, type Kind, type MadeBlock, type MadeClient, type SourceId } from './made-block.js';
import { medicines } from './medicines.js';

type Chance = () => number;

const monthsOf2023 = ['01', '03', '05', '07', '09', '10', '11', '12'];
const momentIn2023 = (chance: Chance): string => {
  const month = oneOf(monthsOf2023, chance);
  const offset = month < '04' || month > '10' ? '+01:00' : '+02:00';
  return `2023-${month}-${String(1 + Math.floor(chance() * 28)).padStart(2, '0')}T${String(8 + Math.floor(chance() * 10)).padStart(2, '0')}:15:00${offset}`;
};
const homes: Readonly<Record<Kind, readonly SourceId[]>> = { MA: ['epd', 'his'], TA: ['ais'], MGB: ['his', 'epd', 'ais'] };
const oftenFew = [0, 1, 1, 2, 2, 3, 3, 4, 5, 6];

/** One made-up client and their blocks, spread over three sources; now and then one with a very long history. */
export function madeClient(index: number, chance: Chance): MadeClient {
  const treatments = chance() < 0.01 ? 60 : oneOf(oftenFew, chance);
  const blocks = Array.from({ length: treatments }, (_, treatment) => treatmentOf(`${index}_${treatment}`, chance)).flat();
  const copies = blocks.filter(() => chance() < 0.05).map((block) => ({ ...block, source: oneOf(sourceIds, chance), isCopy: true }));
  return { bsn: String(100_000_000 + ((index * 37) % 800_000_000)), blocks: [...blocks, ...copies.filter((copy) => !blocks.some(({ id, source }) => id === copy.id && source === copy.source))] };
}

function treatmentOf(name: string, chance: Chance): MadeBlock[] {
  const medicine = oneOf(medicines, chance);
  const treatment = chance() < 0.95 ? `MBH_${name}` : null;
  const made: MadeBlock[] = [];
  const add = (kind: Kind, more: Partial<MadeBlock> = {}): void => {
    const id = `${kind}_${name}_${made.length}`;
    made.push({ kind, id, treatment, medicine, source: oneOf(homes[kind], chance), registeredAt: momentIn2023(chance), start: momentIn2023(chance), stop: null, follows: null, restsOn: null, isCopy: false, ...more });
  };
  const first = (): string | null => made[0]?.id ?? null;
  add('MA');
  if (chance() < 0.4) add('MA', { follows: first() });
  if (chance() < 0.25) add('MA', { follows: first(), stop: chance() < 0.7 ? 'definitive' : 'temporary' });
  if (chance() < 0.7) add('TA', { restsOn: first() });
  if (chance() < 0.3) add('MGB', { restsOn: first() });
  return made;
}
