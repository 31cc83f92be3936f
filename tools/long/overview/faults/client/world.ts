import { oneOf } from '../../../seeded.js';
import type { Misdeed } from '../misdeeds/misdeed.js';
import { madeClient } from './made-client.js';
import { sourceIds, type Kind, type MadeBlock, type MadeClient, type SourceId } from './made-block.js';
import { placed, type PlacedMisdeed } from './placing.js';

export type Catalogue = Readonly<Record<'hiding' | 'harmless' | 'besideTheMedicines', readonly Misdeed[]>>;

/** One source as it is for one question about one client. */
export interface MadeSource {
  readonly id: SourceId;
  readonly pageSize: number;
  readonly linking: 'a page number' | 'the whole question';
  /** null: it cannot be reached at all. */
  readonly misdeeds: readonly PlacedMisdeed[] | null;
  readonly blocks: Readonly<Record<Kind, readonly MadeBlock[]>>;
  /** What stands beside the medicines; a source that is wrong about it may be right about these. */
  readonly allergies: { readonly known: readonly string[]; readonly misdeed: Misdeed | null };
}

export interface World {
  readonly client: MadeClient;
  readonly sources: readonly MadeSource[];
}

const allergyNames = ['PENICILLINE', 'PINDA'];
const pageSizes = [1, 2, 3, 10, 37, 100];

/** A client, three sources, and what goes wrong in them. */
export function madeWorld(index: number, chance: () => number, catalogue: Catalogue): World {
  const client = madeClient(index, chance);
  return { client, sources: sourceIds.map((id) => madeSource(id, client, chance, catalogue)) };
}

function madeSource(id: SourceId, { blocks }: MadeClient, chance: () => number, { hiding, harmless, besideTheMedicines }: Catalogue): MadeSource {
  const own = blocks.filter(({ source }) => source === id);
  const ofKind = (kind: Kind): MadeBlock[] => own.filter((block) => block.kind === kind);
  const held = { MA: ofKind('MA'), TA: ofKind('TA'), MGB: ofKind('MGB') };
  const pageSize = own.length > 40 ? oneOf([37, 100], chance) : oneOf(pageSizes, chance);
  const linking = chance() < 0.7 ? 'a page number' : 'the whole question';
  const drawn = [...(chance() < 0.35 ? [oneOf(harmless, chance)] : []), ...(chance() < 0.35 ? [oneOf(hiding, chance)] : [])];
  const misdeeds = drawn.flatMap((misdeed) => placed(misdeed, held, pageSize, chance) ?? []);
  const allergies = { known: allergyNames.filter(() => chance() < 0.2), misdeed: chance() < 0.15 ? oneOf(besideTheMedicines, chance) : null };
  return { id, pageSize, linking, blocks: held, allergies, misdeeds: chance() < 0.02 ? null : misdeeds };
}
