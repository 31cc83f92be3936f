import type { Look } from '#libs/disclosure';
import type { ClientKey } from '#libs/kernel';
import type { LocatedHandover } from './handover-store.port.js';

export interface Reading {
  /** The next ones, the latest first; fewer than asked for: there are no more. */
  readonly read: (after: LocatedHandover | null, count: number) => Promise<readonly LocatedHandover[]>;
  readonly lookAt: (client: ClientKey) => Promise<Look>;
  readonly isPermitted: (located: LocatedHandover, look: Look) => boolean;
  readonly limits: { readonly shown: number; readonly batch: number; readonly searched: number };
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

/** Reads on until the list is full or nothing is left: what is hidden takes up no room. One look at each client, however much is about them. */
export async function readWorkList({ read, lookAt, isPermitted, limits }: Reading): Promise<readonly ClientInList[]> {
  const looks = new Map<ClientKey, Promise<Look>>();
  const weigh = async (located: LocatedHandover): Promise<Weighed> => {
    const looking = looks.get(located.client) ?? lookAt(located.client);
    looks.set(located.client, looking);
    const look = await looking;
    return { located, look, isPermitted: isPermitted(located, look) };
  };
  let [weighed, isMore]: [readonly Weighed[], boolean] = [[], true];
  while (isMore && permittedIn(weighed).length < limits.shown && weighed.length < limits.searched) {
    const batch = await read(weighed.at(-1)?.located ?? null, limits.batch);
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

const permittedIn = (weighed: readonly Weighed[]): readonly Weighed[] => weighed.filter(({ isPermitted }) => isPermitted);
