import { type Agreement, agreementsIn, hasBegun, hasEnded, startOf, untilOf } from './agreements.js';
import { oneOfThem, type PlainBlock } from './history.js';
import { inOrder } from './in-order.js';

/** One treatment, put in order. */
export interface Picture {
  mas: Agreement[];
  tas: Agreement[];
  mgbs: PlainBlock[];
  /** The MAs, or the TAs of a treatment without any. */
  leaders: Agreement[];
  lead: Agreement | undefined;
  /** What is to begin, the nearest first. */
  ahead: Agreement[];
}

/** Rule 3.3: the last registered of those that have begun, unless it ended before the other began. */
function leadingMa(mas: readonly Agreement[]): Agreement | undefined {
  let lead: Agreement | undefined;
  for (const ma of mas) if (!lead || untilOf(ma) > startOf(lead.block)) lead = ma;
  return lead;
}

/** Rule 3.4: it was stopped, and another of these, registered after it, has begun and did not end before it began. */
export function gaveWay(ta: Agreement, tas: readonly Agreement[], at: number): boolean {
  if (untilOf(ta) > at || !ta.stops.some((stop) => stop.stop === 'definitive')) return false;
  return tas.slice(tas.indexOf(ta) + 1).some((by) => !by.cancelled && hasBegun(by.block, at) && untilOf(by) > startOf(ta.block));
}

/** Rule 4.2: what still stands goes before what ended; of those the last registered, of these the one that ended last. */
function leadingTa(tas: readonly Agreement[], at: number): Agreement | undefined {
  const standing = tas.filter((ta) => !hasEnded(ta, at));
  if (standing.length > 0) return standing.at(-1);
  return tas.reduce<Agreement | undefined>((one, other) => (one && untilOf(one) > untilOf(other) ? one : other), undefined);
}

export function pictureOf(blocks: readonly PlainBlock[], at: number): Picture {
  const ofKind = (kind: PlainBlock['kind']): PlainBlock[] => inOrder(blocks.filter((block) => block.kind === kind));
  const mas = agreementsIn(ofKind('MA'));
  const tas = agreementsIn(ofKind('TA'));
  const leaders = mas.length > 0 ? mas : tas;
  const begun = leaders.filter((one) => !one.cancelled && hasBegun(one.block, at));
  const begins = leaders.filter((one) => !one.cancelled && !hasBegun(one.block, at) && untilOf(one) > startOf(one.block));
  // Rule 3.6: of MAs that are to begin at one moment the last registered stands.
  const stands = begins.filter((one, place) => mas.length === 0 || !begins.slice(place + 1).some((later) => startOf(later.block) === startOf(one.block)));
  return {
    mas, tas, leaders,
    mgbs: ofKind('MGB').filter((mgb) => mgb.stop !== 'cancelled'),
    lead: mas.length > 0 ? leadingMa(begun) : leadingTa(begun.filter((ta) => !gaveWay(ta, tas, at)), at),
    ahead: stands.reverse().sort((one, other) => startOf(one.block) - startOf(other.block)),
  };
}

/** Rule 3.3: the MA that the TA, or else its stop, names or whose stop that names; else the last registered by then that is not cancelled. */
export function ownerOf({ block, stops }: Agreement, { mas }: Picture): Agreement | undefined {
  for (const ta of [block, ...stops]) {
    const named = mas.find((ma) => oneOfThem(ta.restsOn, ta, ma.block)) ?? mas.findLast((ma) => ma.stops.some((stop) => oneOfThem(ta.restsOn, ta, stop)));
    if (named) return named;
  }
  return mas.findLast((ma) => !ma.cancelled && ma.block.registeredAt <= block.registeredAt);
}

/** Rule 3.7: a cancelled agreement takes its TAs along. */
export const isOff = (ta: Agreement, picture: Picture): boolean => ta.cancelled || ownerOf(ta, picture)?.cancelled === true;
