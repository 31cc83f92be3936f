import { oneOf } from '../../../seeded.js';
import type { Misdeed } from '../misdeeds/misdeed.js';
import type { Kind, MadeBlock } from './made-block.js';

export interface PlacedMisdeed {
  readonly misdeed: Misdeed;
  readonly kind: Kind | 'every';
  readonly page: number | 'every';
}

const everyKind: readonly Kind[] = ['MA', 'TA', 'MGB'];

/** Where in the answers a misdeed is done; null: nowhere can it take hold. */
export function placed(misdeed: Misdeed, held: Readonly<Record<Kind, readonly MadeBlock[]>>, pageSize: number, chance: () => number): PlacedMisdeed | null {
  const pagesOf = (kind: Kind): number => Math.max(1, Math.ceil(held[kind].length / pageSize));
  if (misdeed.onlyOn === 'the first page') return { misdeed, kind: chance() < 0.3 ? 'every' : oneOf(everyKind, chance), page: 0 };
  const kinds = everyKind.filter((kind) => (misdeed.onlyOn === 'pages with a block' ? held[kind].length > 0 : misdeed.onlyOn !== 'pages with a next' || pagesOf(kind) > 1));
  if (kinds.length === 0) return null;
  if (!misdeed.onlyOn && chance() < 0.25) return { misdeed, kind: 'every', page: 'every' };
  const kind = oneOf(kinds, chance);
  const last = pagesOf(kind) - (misdeed.onlyOn === 'pages with a next' ? 2 : 1);
  return { misdeed, kind, page: oneOf([0, Math.floor(last / 2), last, last], chance) };
}

export const isDoneOn = ({ kind, page }: PlacedMisdeed, asked: Kind, askedPage: number): boolean =>
  (kind === 'every' || kind === asked) && (page === 'every' || page === askedPage);
