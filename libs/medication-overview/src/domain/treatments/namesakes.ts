import type { ReceivedBlock } from '../blocks/building-block.js';
import type { Treatment } from './treatments.js';

/** Treatments of which nobody can tell whether they are one. */
export type Namesakes = readonly Treatment[];

interface Numbered {
  readonly treatment: Treatment;
  readonly source: string;
  /** By which a source calls a treatment, or a block of it. */
  readonly number: string;
  readonly hasSystem: boolean;
}

/**
 * For the decision alone: treatments of more than one source that bear the same MBH, or a block of each the same
 * identifier, at least one of them without a system. Lines stay apart.
 */
export function namesakesAmong(treatments: readonly Treatment[]): ReadonlyMap<Treatment, readonly Namesakes[]> {
  const found = new Map<Treatment, Namesakes[]>();
  const all = treatments.flatMap((treatment) => treatment.blocks.flatMap((block) => numbersOf(block).map((one): Numbered => ({ ...one, treatment, source: block.source }))));
  for (const same of Map.groupBy(all, ({ number }) => number).values()) {
    const bearers = [...new Set(same.map(({ treatment }) => treatment))];
    if (bearers.length < 2 || same.every(({ hasSystem }) => hasSystem) || new Set(same.map(({ source }) => source)).size < 2) continue;
    for (const treatment of bearers) found.set(treatment, [...(found.get(treatment) ?? []), bearers]);
  }
  return found;
}

function numbersOf({ kind, treatment, source, knownAs }: ReceivedBlock): Pick<Numbered, 'number' | 'hasSystem'>[] {
  const bare = `${source}#|`;
  const names = knownAs.flatMap((name) => {
    if (name.startsWith(bare)) return [{ number: `${kind} ${name.slice(bare.length)}`, hasSystem: false }];
    return name.startsWith(`${source}#`) ? [] : [{ number: `${kind} ${name.slice(name.lastIndexOf('|') + 1)}`, hasSystem: true }];
  });
  return treatment ? [...names, { number: `MBH ${treatment.value}`, hasSystem: Boolean(treatment.system) }] : names;
}
