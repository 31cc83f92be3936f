import type { Rendered } from '#libs/disclosure';
import { itemOf, itemOn } from './handover-item.js';
import type { HandoverList } from './handover-list-steps.js';
import type { HandoverSources } from './handover-steps.js';
import type { ClientSearch, LocatedHandover } from './handover-store.port.js';

type Sources = Pick<HandoverSources, 'store' | 'region'>;
type Write = (tasks: readonly string[]) => Rendered;

/** Decided by route, so that hidden ones take no room; who may ask for handovers of this client at all gets a list, also an empty one. */
export async function listOfClient(search: ClientSearch, limit: number, write: Write, { store, region }: Sources): Promise<HandoverList> {
  const routes = (await store.routesOf(search)).map((route) => ({ route, item: itemOn(route, region) }));
  return {
    known: routes.map(({ item }) => item),
    shown: async (permits) => {
      const open = routes.filter(({ item }) => permits(item)).map(({ route }) => route);
      return open.length > 0 ? store.findOnRoutes(search, open, limit) : [];
    },
    holders: [null],
    write,
  };
}

/** What was found of one client for a work list: only when something may be shown there is a list. */
export function listOfFound(found: readonly LocatedHandover[], write: Write, { region }: Sources): HandoverList {
  const all = found.map((one) => ({ one, item: itemOf(one, 'task', region) }));
  return {
    known: all.map(({ item }) => item),
    shown: async (permits) => all.filter(({ item }) => permits(item)).map(({ one }) => one),
    holders: [],
    write,
  };
}
