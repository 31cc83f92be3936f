import type { BuildingBlock } from '../blocks/building-block.js';
import { agreementsOf, hasEndedAt, type Agreement } from '../validity/agreement.js';

/** All that was received of one treatment and of what is joined to it. */
export interface Said {
  readonly treatment: string;
  readonly blocks: readonly BuildingBlock[];
}

export interface Found {
  readonly block: BuildingBlock;
  readonly said: Said;
}

type Index = ReadonlyMap<string, readonly Found[]>;

/** What other treatments say: looked up once for an overview, reckoned only where a line asks for it. */
export class Elsewhere {
  readonly #stopsNaming: Index;
  readonly #agreementsCalled: Index;
  readonly #agreementsOfPrk: Index;
  readonly #reckoned = new Map<string, Reckoned>();
  readonly #endedOfPrk = new Map<string, boolean>();

  constructor(all: readonly Said[], private readonly at: number) {
    const found = all.flatMap((said) => said.blocks.map((block): Found => ({ block, said })));
    const agreed = found.filter(({ block }) => block.kind === 'MA');
    this.#stopsNaming = indexed(found.filter(({ block }) => isStopForGood(block)), ({ follows }) => follows);
    this.#agreementsCalled = indexed(agreed, ({ knownAs }) => knownAs);
    this.#agreementsOfPrk = indexed(agreed, ({ medicine: { prk } }) => (prk ? [prk] : []));
  }

  /** Definitive stops and cancellations that name this block. */
  stopsNaming = ({ knownAs }: BuildingBlock): Found[] => knownAs.flatMap((name) => this.#stopsNaming.get(name) ?? []);

  /** MAs of these names; a stop-MA stands for what it stopped. */
  agreementsCalled = (names: readonly string[]): Agreement[] =>
    [...new Set(names.flatMap((name) => this.#agreementsCalled.get(name) ?? []))].flatMap(({ block, said }) => this.agreementsWith(block, said));

  /** Of which this block is the start, or one of the stops: a stop may end several. */
  agreementsWith(block: BuildingBlock, said: Said): readonly Agreement[] {
    const { starts, all } = this.#reckonedOf(said);
    const begun = starts.get(block);
    if (begun) return [begun];
    return block.stop ? all.filter(({ stops }) => stops.includes(block)) : [];
  }

  hasEndedOfPrk(prk: string): boolean {
    const known = this.#endedOfPrk.get(prk);
    if (known !== undefined) return known;
    const hasEnded = (this.#agreementsOfPrk.get(prk) ?? []).some(({ block, said }) => this.agreementsWith(block, said).some(this.#hasEnded));
    this.#endedOfPrk.set(prk, hasEnded);
    return hasEnded;
  }

  #hasEnded = (one: Agreement): boolean => one.isCancelled || hasEndedAt(one, this.at);

  #reckonedOf({ treatment, blocks }: Said): Reckoned {
    const found = this.#reckoned.get(treatment) ?? reckoned(['MA', 'TA'].flatMap((kind) => agreementsOf(blocks.filter((block) => block.kind === kind))));
    this.#reckoned.set(treatment, found);
    return found;
  }
}

interface Reckoned {
  readonly all: readonly Agreement[];
  readonly starts: ReadonlyMap<BuildingBlock, Agreement>;
}

const reckoned = (all: readonly Agreement[]): Reckoned => ({ all, starts: new Map(all.map((one) => [one.block, one])) });

const isStopForGood = ({ kind, stop }: BuildingBlock): boolean => kind !== 'MGB' && (stop === 'definitive' || stop === 'cancelled');

function indexed(all: readonly Found[], keysOf: (block: BuildingBlock) => readonly string[]): Index {
  const index = new Map<string, Found[]>();
  for (const found of all) {
    for (const key of keysOf(found.block)) {
      const same = index.get(key);
      if (same) same.push(found);
      else index.set(key, [found]);
    }
  }
  return index;
}
