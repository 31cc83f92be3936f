import { byText, type PlainBlock } from './history.js';

export interface Treatment { mbh: string | null; blocks: PlainBlock[] }

/** The names that a block goes by and those by which it refers to others. */
const namesIn = ({ names = [], follows, restsOn }: PlainBlock): string[] => [...names, ...follows, ...restsOn];

const share = (one: readonly PlainBlock[], other: readonly PlainBlock[]): boolean => {
  const names = new Set(one.flatMap(namesIn));
  return other.some((block) => namesIn(block).some((name) => names.has(name)));
};

/** Blocks without MBH that share a name, directly or through a third, stand together. */
function standingTogether(homeless: readonly PlainBlock[]): PlainBlock[][] {
  let groups: PlainBlock[][] = [];
  for (const block of homeless) {
    const touched = groups.filter((group) => share([block], group));
    groups = [...groups.filter((group) => !touched.includes(group)), [block, ...touched.flat()]];
  }
  return groups;
}

/** Rule 2.1: one treatment per MBH; those without join the first with which they share a name. */
export function treatmentsOf(blocks: readonly PlainBlock[]): Treatment[] {
  const keys = [...new Set(blocks.flatMap(({ treatment }) => treatment ?? []))].sort(byText);
  const known = keys.map((key) => blocks.filter(({ treatment }) => treatment === key)).map((own) => ({ mbh: own[0]?.mbh ?? null, blocks: own }));
  const groups = standingTogether(blocks.filter(({ mbh }) => mbh === null));
  const homes = groups.map((group) => known.find((treatment) => share(group, treatment.blocks)));
  return [
    ...known.map((treatment) => ({ ...treatment, blocks: [...treatment.blocks, ...groups.filter((_, place) => homes[place] === treatment).flat()] })),
    ...groups.filter((_, place) => homes[place] === undefined).map((group) => ({ mbh: null, blocks: group })),
  ];
}
