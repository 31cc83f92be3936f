import type { BuildingBlock } from '../blocks/building-block.js';
import { endsBefore } from '../time/moment.js';
import { isTakenBack, ownersAmong } from '../validity/administrations.js';
import type { Agreement } from '../validity/agreement.js';
import { startOf } from '../validity/what-a-stop-stops.rule.js';
import type { Course } from './course.js';
import { stateNow } from './windows.js';

/**
 * TAs and MGBs that go on although no agreement does: the last one ended long ago, or none has begun. They make lines
 * of their own, for a medicine in use is never hidden by an agreement that is over.
 */
export function whatGoesOn({ leading, now, next }: Course, administered: readonly Agreement[], uses: readonly BuildingBlock[], at: number): ReadonlySet<BuildingBlock> {
  if (now && stateNow(now, at) !== 'ended-long-ago') return new Set();
  const goesOn = (block: BuildingBlock, until: number): boolean =>
    (!now || (block.registeredAt.ms >= now.until && until > now.until)) && (!next || startOf(block) <= at);
  const ownerOf = ownersAmong(leading);
  const dispensed = administered.filter((one) => goesOn(one.block, one.until) && !isTakenBack(one, ownerOf));
  const used = uses.filter((use) => goesOn(use, use.period.end ? endsBefore(use.period.end) : Infinity));
  return new Set([...dispensed.flatMap(({ block, stops }) => [block, ...stops]), ...used]);
}
