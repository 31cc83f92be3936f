import { medicines, sources } from './course-block.js';
import type { PlainBlock } from './history.js';
import { type Chance, pick } from './moments-to-draw.js';

export type Mishap = (chance: Chance, block: PlainBlock, all: readonly PlainBlock[]) => PlainBlock[];

const elsewhere = (chance: Chance, { source }: PlainBlock): (typeof sources)[number] => pick(chance, sources.filter((one) => one.source !== source));

/** Two systems that each count from one: the same number, for something else. */
const numberedAlike: Mishap = (chance, block) => {
  const first = { ...block, identifierIsLocal: true };
  const mbh = chance() < 0.5 ? block.mbh : 'MBH_N';
  return [first, { ...first, ...elsewhere(chance, block), mbh, medicine: pick(chance, medicines) }];
};

const treatmentsNumberedAlike: Mishap = (chance, block) => {
  const first = { ...block, mbhIsLocal: true };
  return [first, { ...first, ...elsewhere(chance, block), id: `${block.id}_N`, medicine: pick(chance, medicines) }];
};

/** One name, with its system, given out twice; one of them may be withdrawn. What a block means that then names itself, nobody can say. */
const namedAlike: Mishap = (chance, block) => {
  if (block.follows.includes(block.id)) return [block];
  const mbh = chance() < 0.6 ? block.mbh : 'MBH_N';
  const other = { ...block, ...pick(chance, sources), mbh, medicine: pick(chance, medicines), isCopy: chance() < 0.3, enteredInError: chance() < 0.2 };
  const third = { ...block, ...elsewhere(chance, block), medicine: pick(chance, medicines) };
  return chance() < 0.7 ? [block, other] : [block, other, third];
};

const namedWithoutSystem: Mishap = (_chance, block) =>
  [{ ...block, follows: block.follows.map((id) => `|${id}`), restsOn: block.restsOn.map((id) => `|${id}`) }];

export const mishapsOfNames: readonly Mishap[] = [numberedAlike, treatmentsNumberedAlike, namedAlike, namedAlike, namedWithoutSystem];

/** All that one source sends lacks the systems: of identifiers and references, of MBHs, or of both. */
export function aSourceWithoutSystems(chance: Chance, blocks: readonly PlainBlock[]): PlainBlock[] {
  const { source } = pick(chance, sources);
  const [lacksNames, lacksMbhs] = pick(chance, [[true, true], [true, false], [false, true]] as const);
  return blocks.flatMap((block) => {
    if (block.source !== source) return [block];
    const [named] = lacksNames ? namedWithoutSystem(chance, { ...block, identifierIsLocal: true }, blocks) : [block];
    return named ? [{ ...named, mbhIsLocal: lacksMbhs }] : [];
  });
}
