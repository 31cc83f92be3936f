import type { Look } from '#libs/disclosure';
import type { ClientKey, Ura } from '#libs/kernel';
import type { LocatedHandover, NextInWorkList } from './handover-store.port.js';

export interface Reading {
  /** The next ones, the latest first; fewer than its limit: there are no more. */
  readonly read: (next: NextInWorkList) => Promise<readonly LocatedHandover[]>;
  readonly lookAt: (client: ClientKey) => Promise<Look>;
  readonly isPermitted: (located: LocatedHandover, look: Look) => boolean;
  /** `ofOneSender`: how many of one sender are weighed, so that none takes the room of others. */
  readonly limits: { readonly shown: number; readonly batch: number; readonly ofOneSender: number };
}

/** What is asked about one client: what may be shown and fits in the list, or all that is hidden. */
export interface ClientInList {
  readonly look: Look;
  readonly located: readonly LocatedHandover[];
}

interface Weighed {
  readonly located: LocatedHandover;
  readonly look: Look;
  readonly isPermitted: boolean;
}

/**
 * Reads on until the list is full or nothing is left: what is hidden takes up no room of others. It ends: a region has
 * so many senders. One look at each client, however much is about them.
 */
export async function readWorkList({ read, lookAt, isPermitted, limits }: Reading): Promise<readonly ClientInList[]> {
  const looks = new Map<ClientKey, Promise<Look>>();
  const weigh = async (located: LocatedHandover): Promise<Weighed> => {
    const looking = looks.get(located.client) ?? lookAt(located.client);
    looks.set(located.client, looking);
    const look = await looking;
    return { located, look, isPermitted: isPermitted(located, look) };
  };
  let [weighed, isMore]: [readonly Weighed[], boolean] = [[], true];
  while (isMore && permittedIn(weighed).length < limits.shown) {
    const batch = await read({ after: weighed.at(-1)?.located ?? null, without: sendersOf(weighed, limits.ofOneSender), limit: limits.batch });
    weighed = [...weighed, ...(await Promise.all(batch.map(weigh)))];
    isMore = batch.length === limits.batch;
  }
  return byClient(weighed, new Set(permittedIn(weighed).slice(0, limits.shown)));
}

/** Whose handovers are all hidden is in it, so that the refusal is in the log; whose are permitted but do not fit is not: nothing happens with them. */
function byClient(weighed: readonly Weighed[], fitting: ReadonlySet<Weighed>): readonly ClientInList[] {
  return [...Map.groupBy(weighed, ({ look }) => look).entries()].flatMap(([look, all]) => {
    const about = permittedIn(all).length === 0 ? all : all.filter((one) => fitting.has(one));
    return about.length > 0 ? [{ look, located: about.map(({ located }) => located) }] : [];
  });
}

/** Of whom this many were weighed. */
const sendersOf = (weighed: readonly Weighed[], count: number): readonly Ura[] =>
  [...Map.groupBy(weighed, ({ located }) => located.handover.sender.organisation)].flatMap(([sender, all]) => (all.length >= count ? [sender] : []));

const permittedIn = (weighed: readonly Weighed[]): readonly Weighed[] => weighed.filter(({ isPermitted }) => isPermitted);
