import type { Chance } from './chance.js';

/** A name and a value as they stand in the text. */
export type Member = readonly [name: string, text: string];
type Alter = (members: readonly Member[]) => readonly Member[];

/** JSON text in which one object, wherever in it, has other members: what no serializer would write. */
export function alteredText(value: unknown, { below }: Chance, alter: Alter): string {
  const chosen = below(objectsIn(value));
  let at = -1;
  const textOf = (part: unknown): string => {
    if (Array.isArray(part)) return `[${part.map(textOf).join()}]`;
    if (typeof part !== 'object' || part === null) return JSON.stringify(part);
    const isChosen = (at += 1) === chosen;
    const members = Object.entries(part).map(([name, content]): Member => [JSON.stringify(name), textOf(content)]);
    return `{${(isChosen ? alter(members) : members).map(([name, text]) => `${name}:${text}`).join()}}`;
  };
  return textOf(value);
}

export const withMember = (name: string, text: string): Alter => (members) => [...members, [JSON.stringify(name), text]];

/** One of the places where `fits`, changed. As it was where there is none. */
export function changedAt(value: object, { below }: Chance, fits: (name: string, part: unknown) => boolean, change: (part: unknown) => unknown): object {
  const count = [...placesIn(value, fits)].length;
  const chosen = count === 0 ? -1 : below(count);
  let at = -1;
  return JSON.parse(JSON.stringify(value), (name, part: unknown) => (fits(name, part) && (at += 1) === chosen ? change(part) : part)) as object;
}

/** In the order in which a reviver meets them: what is within before what is around it. */
function* placesIn(value: unknown, fits: (name: string, part: unknown) => boolean, name = ''): Generator<null> {
  if (typeof value === 'object' && value !== null) for (const [key, part] of Object.entries(value)) yield* placesIn(part, fits, key);
  if (fits(name, value)) yield null;
}

const objectsIn = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + objectsIn(part), Array.isArray(value) ? 0 : 1);
};
