import { type Agreement, agreementsIn, hasBegun, startOf, untilOf } from './agreements.js';
import { oneOfThem, type PlainBlock } from './history.js';
import { inOrder } from './in-order.js';

/** One treatment, put in order; what was cancelled is set apart. */
export interface Picture {
  ordered: PlainBlock[];
  mas: Agreement[];
  tas: Agreement[];
  mgbs: PlainBlock[];
  cancelled: PlainBlock[];
  /** The MAs that took the lead up to T, in order; the last one counts. */
  leads: Agreement[];
}

/** Rule 1: the last registered of those that have begun, unless it ended before the other began. */
function whoLed(mas: readonly Agreement[], at: number): Agreement[] {
  const leads: Agreement[] = [];
  for (const agreement of mas.filter(({ block }) => hasBegun(block, at))) {
    const lead = leads.at(-1);
    if (lead && untilOf(agreement) <= startOf(lead.block)) continue;
    leads.push(agreement);
  }
  return leads;
}

/** The MAs that a TA names; the stop of an MA is as good. */
const namedBy = (ta: Agreement, mas: readonly Agreement[]): Agreement[] =>
  mas.filter(({ block, stops }) => [block, ...stops].some((ma) => oneOfThem(ta.block.restsOn, ta.block, ma)));

/** Rule 3.7: a cancelled agreement takes its TAs along. */
function restsOnCancelled(ta: Agreement, mas: readonly Agreement[]): boolean {
  const named = namedBy(ta, mas);
  return named.length > 0 && named.every((ma) => ma.cancelled);
}

/** No MA of the treatment is named by it. */
export const isUnled = (ta: Agreement, picture: Picture): boolean => namedBy(ta, picture.mas).length === 0;

export function pictureOf(blocks: readonly PlainBlock[], at: number): Picture {
  const ordered = inOrder(blocks);
  const allMas = agreementsIn(ordered.filter((block) => block.kind === 'MA'));
  const allTas = agreementsIn(ordered.filter((block) => block.kind === 'TA'));
  const mas = allMas.filter((agreement) => !agreement.cancelled);
  const tas = allTas.filter((agreement) => !agreement.cancelled && !restsOnCancelled(agreement, allMas));
  const mgbs = ordered.filter((block) => block.kind === 'MGB' && block.stop !== 'cancelled');
  const standing = new Set([...[...mas, ...tas].flatMap(({ block, stops }) => [block, ...stops]), ...mgbs]);
  const cancelled = ordered.filter((block) => !standing.has(block));
  return { ordered, mas, tas, mgbs, cancelled, leads: whoLed(mas, at) };
}

export const isLater = (picture: Picture, one: PlainBlock, than: PlainBlock): boolean =>
  picture.ordered.indexOf(one) > picture.ordered.indexOf(than);

/** The MA that a TA belongs to: the one it names, else the one that led when it was registered, else the first. */
export function ownerOf(ta: Agreement, picture: Picture, at: number): Agreement | undefined {
  const named = namedBy(ta, picture.mas);
  if (named.length > 0) return named.find((ma) => ma === picture.leads.at(-1)) ?? named[0];

  if (hasBegun(ta.block, at)) {
    return picture.leads.findLast((ma) => isLater(picture, ta.block, ma.block)) ?? picture.leads[0];
  }
  return (
    picture.mas.findLast((ma) => isLater(picture, ta.block, ma.block) && startOf(ma.block) <= startOf(ta.block)) ??
    picture.mas.find((ma) => startOf(ma.block) <= startOf(ta.block))
  );
}

/** A TA that began after a former TA was stopped. */
export interface Replacement { former: Agreement; by: Agreement }

/** Rule 2: a stop-TA with a new TA among those that may count. */
export function replacementsIn(picture: Picture, mayCount: readonly Agreement[], at: number): Replacement[] {
  return picture.tas.flatMap((former) =>
    mayCount
      .filter((by) => by !== former && hasBegun(by.block, at))
      .filter((by) => former.stops.some((stop) => isLater(picture, by.block, stop)))
      .map((by) => ({ former, by })));
}

/** Rule 2: every new TA that began invalidates the use of before it. */
export const wasStatedBefore = (picture: Picture, mgb: PlainBlock, tas: readonly Agreement[]): boolean =>
  tas.some(({ block }) => block.stop === null && isLater(picture, block, mgb));
