import { draftAhead } from './ahead.js';
import { startOf } from './agreements.js';
import type { Moments } from './calendar.js';
import type { Draft } from './draft.js';
import { draftForNow } from './for-now.js';
import type { NotShown, PlainBlock } from './history.js';
import { type Picture, pictureOf } from './picture.js';

/** What one treatment comes to at T: at most one line for now and one ahead; every other block with its reason. */
export interface Outcome { picture: Picture; lines: Draft[]; notShown: NotShown[]; hadAdverseReaction: boolean }

const adverseReaction = '62014003';

const stoppedForAdverseReaction = ({ ordered, cancelled }: Picture): boolean =>
  ordered.some((block) => block.stop === 'definitive' && block.reason === adverseReaction && !cancelled.includes(block));

function reasonOf(block: PlainBlock, now: Draft | null, ahead: Draft | null, moments: Moments): string {
  const role = now?.roles.get(block);
  const isFarAhead = ahead?.roles.has(block) || startOf(block) > moments.beginsUntil;
  if (isFarAhead && (role === undefined || role === 'future')) return 'too-far-ahead';
  if (!now || role === 'superseded') return 'superseded';
  return now.category === null ? now.reason : 'ended-long-ago';
}

export function outcomeOf(blocks: readonly PlainBlock[], moments: Moments): Outcome {
  const picture = pictureOf(blocks, moments.at);
  const now = draftForNow(picture, moments);
  const ahead = draftAhead(picture, moments);
  const hadAdverseReaction = stoppedForAdverseReaction(picture);

  const isShown = (draft: Draft | null): draft is Draft => draft !== null && draft.category !== null;
  const kept = now ?? ahead;
  if (hadAdverseReaction && kept && !isShown(now) && !isShown(ahead)) kept.category = 'recently-stopped';

  const lines = [now, ahead].filter(isShown);
  const hidden = picture.ordered.filter((block) => !lines.some((line) => line.roles.has(block)));
  return {
    picture,
    lines,
    hadAdverseReaction,
    notShown: hidden.map((block) => ({
      id: block.id,
      source: block.source,
      reason: picture.cancelled.includes(block) ? 'cancelled' : reasonOf(block, now, ahead, moments),
    })),
  };
}
