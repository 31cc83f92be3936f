import type { Provision, Who } from './provision.js';

const rankOfWho: Record<Who['kind'], number> = {
  anyone: 0,
  'organisation-type': 1,
  organisation: 3,
  team: 4,
  person: 5,
  relative: 5,
};

/** One number a dimension, higher is narrower; how many values a dimension names does not count. */
function ranks({ who, holder, categories, sensitivities, purposes }: Provision): readonly number[] {
  const roleIsNamed = who.kind === 'organisation-type' && who.role !== null;
  return [
    rankOfWho[who.kind] + Number(roleIsNamed),
    Number(holder !== null),
    Number(categories !== null),
    Number(sensitivities !== null),
    Number(purposes !== null),
  ];
}

/** Narrower in some dimension and wider in none; neither of two may be, then they are incomparable. */
export function isMoreSpecific(one: Provision, other: Provision): boolean {
  const others = ranks(other);
  const differences = ranks(one).map((rank, dimension) => rank - (others[dimension] ?? 0));
  return differences.every((difference) => difference >= 0) && differences.some((difference) => difference > 0);
}

/** What is left when everything that a more specific provision supersedes is gone. */
export const mostSpecific = (provisions: readonly Provision[]): readonly Provision[] =>
  provisions.filter((provision) => !provisions.some((other) => isMoreSpecific(other, provision)));
