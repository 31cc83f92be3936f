import type { BuildingBlock } from '../blocks/building-block.js';
import { agreementOf } from '../validity/administrations.js';
import { hasBegunAt, hasEndedAt, type Agreement } from '../validity/agreement.js';
import type { Course } from './course.js';
import { goesOnAfter, liesAhead } from './placing/place-uses.js';
import { stateNow } from './windows.js';

/**
 * Blocks that say that the medicine is taken now although no agreement does: the last one ended long ago, or none has
 * begun. They make a line of their own, for a medicine in use is never hidden by an agreement that is over.
 */
export function whatGoesOn(course: Course, administered: readonly Agreement[], uses: readonly BuildingBlock[], at: number): BuildingBlock[] {
  const { now, next } = course;
  if (now && stateNow(now, at) !== 'ended-long-ago') return [];
  const running = administered.filter((one) => applies(one, at) && (now ? one.block.registeredAt.ms >= now.until : !agreementOf(one, course.leading)));
  const isAboutNow = (use: BuildingBlock): boolean => next.length === 0 || !liesAhead(use, at);
  const used = uses.filter((use) => isAboutNow(use) && (!now || goesOnAfter(now.until)(use)));
  return [...running.flatMap(({ block, stops }) => [block, ...stops]), ...used];
}

const applies = (one: Agreement, at: number): boolean => !one.isCancelled && hasBegunAt(one, at) && !hasEndedAt(one, at);
