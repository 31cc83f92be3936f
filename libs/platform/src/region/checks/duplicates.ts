import type { RegionConfig } from '../schema/region.schema.js';
import type { Problem } from './problem.js';

/** A number or id names one thing; the second that carries it is the problem. */
export function nothingIsNamedTwice(region: RegionConfig): readonly Problem[] {
  return [
    ...twice('organisations', 'ura', region.organisations),
    ...twice('teams', 'id', region.teams),
    ...twice('systems', 'id', region.systems),
    ...twice('sources', 'id', region.sources),
    ...twiceInList('roles', region.roles),
    ...twiceInList('notConnected', region.notConnected),
    ...twiceInList('sensitivity', region.sensitivity.map((row) => ('specialism' in row ? row.specialism : row.organisationType))),
  ];
}

function twice<Field extends string>(list: string, field: Field, items: readonly Record<Field, string>[]): Problem[] {
  const values = items.map((item) => item[field]);
  return repeats(values).map((index) => ({ path: [list, index, field], message: `${values[index]} is used more than once` }));
}

const twiceInList = (list: string, values: readonly string[]): Problem[] =>
  repeats(values).map((index) => ({ path: [list, index], message: `${values[index]} is there more than once` }));

const repeats = (values: readonly string[]): number[] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
