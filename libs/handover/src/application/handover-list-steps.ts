import type { ReleaseSteps, Rendered } from '#libs/disclosure';
import type { ClientKey } from '#libs/kernel';
import { itemOf } from './handover-item.js';
import { nameOf, textOf, type FetchedHandover, type HandoverSources } from './handover-steps.js';
import type { LocatedHandover } from './handover-store.port.js';

export interface HandoverList {
  /** All of one client, the latest first. */
  readonly located: readonly LocatedHandover[];
  readonly limit: number;
  /** Holders about which it may be asked whether anything is there or not. */
  readonly holders: ReleaseSteps<unknown>['holders'];
  readonly write: (tasks: readonly string[]) => Rendered;
}

type FetchedTasks = readonly (FetchedHandover & { readonly located: LocatedHandover })[];

/** The Tasks of one client: each is decided where it stands, the contents are read of those that may be shown, and only they count. */
export function handoverListSteps({ located, limit, holders, write }: HandoverList, { store, registry, form, region }: HandoverSources): ReleaseSteps<FetchedTasks> {
  const item = (one: LocatedHandover) => itemOf(one, 'task', region);
  return {
    holders,
    known: located.map(item),
    fetch: async (_permission, permits) => {
      const shown = located.filter((one) => permits(item(one))).slice(0, limit);
      const [first] = shown;
      return first ? tasksOf(shown, first.client) : [];
    },
    parts: (fetched) => fetched.map((one) => ({ key: one.located.id, item: item(one.located) })),
    render: (fetched, { isPermitted }) => write(fetched.filter((one) => isPermitted(one.located.id)).map((one) => textOf(one.located, 'task', one, form))),
    account: (fetched, { isPermitted }) => {
      const documents = fetched.filter((one) => isPermitted(one.located.id)).map((one) => nameOf(one.located, 'task'));
      return documents.length > 0 ? { documents } : {};
    },
  };

  async function tasksOf(shown: readonly LocatedHandover[], client: ClientKey): Promise<FetchedTasks> {
    const [contents, bsn] = await Promise.all([store.contentsOf(shown, 'task'), registry.bsnOf(client)]);
    return shown.map((one) => ({ located: one, stored: contents.get(one.id), bsn }));
  }
}
