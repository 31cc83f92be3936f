import type { BuildingBlock } from '../blocks/building-block.js';
import type { Moment } from '../time/moment.js';

/** What a stop may end, with the stops that did. */
export interface Start {
  readonly block: BuildingBlock;
  /** Place in the order of registration. */
  readonly place: number;
  readonly stops: BuildingBlock[];
}

/** Looked up by name and by start, for of thousands each would be searched by each. */
export class Starts {
  readonly #all: Start[] = [];
  readonly #byName = new Map<string, Start[]>();
  readonly #byStart = new Map<number, Start[]>();

  get all(): readonly Start[] {
    return this.#all;
  }

  add(start: Start): void {
    const { knownAs, period } = start.block;
    this.#all.push(start);
    for (const name of new Set(knownAs)) append(this.#byName, name, start);
    if (period.start) append(this.#byStart, period.start.ms, start);
  }

  namedBy(references: readonly string[]): readonly Start[] {
    const found = references.flatMap((name) => this.#byName.get(name) ?? []);
    return found.length > 1 ? [...new Set(found)] : found;
  }

  from(start: Moment | null): readonly Start[] {
    return start === null ? [] : (this.#byStart.get(start.ms) ?? []);
  }
}

function append<Key>(index: Map<Key, Start[]>, key: Key, start: Start): void {
  const found = index.get(key);
  if (found) found.push(start);
  else index.set(key, [start]);
}
