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

/**
 * What is left when everything that a more specific provision supersedes is gone. Provisions of equal rank stand or
 * fall together, so the cost grows with their number once, however many there are.
 */
export function mostSpecific(provisions: readonly Provision[]): readonly Provision[] {
  const groups = [...Map.groupBy(provisions, (provision) => ranks(provision).join()).values()];
  const first = ([one]: readonly Provision[]): Provision => one as Provision;
  return groups.filter((group) => !groups.some((other) => isMoreSpecific(first(other), first(group)))).flat();
}
