import { byText, type PlainBlock } from './history.js';

export interface Treatment { mbh: string | null; blocks: PlainBlock[] }

/** The names that a block goes by and those by which it refers to others: an identifier, or an id within its source. */
function namesIn(block: PlainBlock): string[] {
  const own = [block, ...(block.duplicates ?? [])].flatMap(({ id, source, hasIdentifier }) => [`at ${source} ${id}`, ...(hasIdentifier ? [`anywhere ${id}`] : [])]);
  const referred = [...block.follows, ...block.restsOn].flatMap((name) => [`anywhere ${name}`, `at ${block.source} ${name}`]);
  return [...own, ...referred];
}

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
  const mbhs = [...new Set(blocks.flatMap(({ mbh }) => mbh ?? []))].sort(byText);
  const named = mbhs.map((mbh) => ({ mbh, blocks: blocks.filter((block) => block.mbh === mbh) }));
  const groups = standingTogether(blocks.filter((block) => block.mbh === null));
  const homes = groups.map((group) => named.find((treatment) => share(group, treatment.blocks)));
  return [
    ...named.map((treatment) => ({ ...treatment, blocks: [...treatment.blocks, ...groups.filter((_, place) => homes[place] === treatment).flat()] })),
    ...groups.filter((_, place) => homes[place] === undefined).map((group) => ({ mbh: null, blocks: group })),
  ];
}
