import { isOf, isReadable, type BuildingBlock } from '../blocks/building-block.js';
import type { Treatment } from './treatments.js';

/** A treatment that the pharmacy began on its own, with the treatments whose agreement may be its own. */
export interface Orphan {
  readonly treatment: Treatment;
  /** Of which one of its TAs names an MA. */
  readonly named: readonly Treatment[];
  /** Which have an MA of the same PRK. */
  readonly samePrk: readonly Treatment[];
}

/** TAs without any MA: an AIS starts an MBH of its own where it does not know the prescriber's (docs/medication-lines.md 2.2). */
export function orphansAmong(treatments: readonly Treatment[]): Orphan[] {
  const agreements = treatments.flatMap((treatment) => agreementsIn(treatment).map((agreement) => ({ treatment, agreement })));
  const byName = indexed(agreements, ({ agreement }) => agreement.knownAs);
  const byPrk = indexed(agreements, ({ agreement }) => agreement.medicine.prk ?? []);
  return treatments.filter((treatment) => !has('MA')(treatment) && has('TA')(treatment)).map((treatment) => {
    const administrations = treatment.blocks.filter(isReadable).filter(isOf('TA'));
    return {
      treatment,
      named: homesOf(byName, administrations.flatMap(({ restsOn }) => restsOn)),
      samePrk: homesOf(byPrk, administrations.flatMap(({ medicine }) => medicine.prk ?? [])),
    };
  });
}

/** One list is handed on as it is: thousands may share it. */
function homesOf(index: ReadonlyMap<string, readonly Treatment[]>, keys: readonly string[]): readonly Treatment[] {
  const [first, ...others] = [...new Set(keys)].flatMap((key) => { const found = index.get(key); return found ? [found] : []; });
  return first && others.length === 0 ? first : [...new Set([first ?? [], ...others].flat())];
}

const has = (kind: string) => ({ blocks }: Treatment): boolean => blocks.some((block) => block.kind === kind);

const agreementsIn = ({ blocks }: Treatment): BuildingBlock[] => blocks.filter(isReadable).filter(isOf('MA'));

interface Agreed {
  readonly treatment: Treatment;
  readonly agreement: BuildingBlock;
}

/** A client may have thousands of treatments: each key is looked up, not searched for. */
function indexed(agreements: readonly Agreed[], keysOf: (agreed: Agreed) => string | readonly string[]): ReadonlyMap<string, readonly Treatment[]> {
  const index = new Map<string, Treatment[]>();
  for (const agreed of agreements) {
    for (const key of [keysOf(agreed)].flat()) {
      const found = index.get(key) ?? [];
      if (found.at(-1) === agreed.treatment) continue;
      if (found.push(agreed.treatment) === 1) index.set(key, found);
    }
  }
  return index;
}
