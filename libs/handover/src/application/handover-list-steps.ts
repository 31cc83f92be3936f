import type { Part, ReleaseSteps, Rendered } from '#libs/disclosure';
import type { ClientKey } from '#libs/kernel';
import { itemOf } from './handover-item.js';
import { nameOf, textOf, type FetchedHandover, type HandoverSources } from './handover-steps.js';
import type { LocatedHandover } from './handover-store.port.js';

type Item = Part['item'];

export interface HandoverList {
  /** What is decided before anything is fetched. */
  readonly known: readonly Item[];
  /** Those of one client that may be shown and fit, the latest first. */
  readonly shown: (permits: (item: Item) => boolean) => Promise<readonly LocatedHandover[]>;
  /** Holders about which it may be asked whether anything is there or not. */
  readonly holders: ReleaseSteps<unknown>['holders'];
  readonly write: (tasks: readonly string[]) => Rendered;
}

type FetchedTasks = readonly (FetchedHandover & { readonly located: LocatedHandover })[];

/** The Tasks of one client: each is decided where it stands, the contents are read of those that may be shown, and only they count. */
export function handoverListSteps({ known, shown, holders, write }: HandoverList, { store, registry, form, region }: HandoverSources): ReleaseSteps<FetchedTasks> {
  return {
    holders,
    known,
    fetch: async (_permission, permits) => {
      const located = await shown(permits);
      const [first] = located;
      return first ? tasksOf(located, first.client) : [];
    },
    parts: (fetched) => fetched.map(({ located }) => ({ key: located.id, item: itemOf(located, 'task', region) })),
    render: (fetched, { isPermitted }) => write(fetched.filter((one) => isPermitted(one.located.id)).map((one) => textOf(one.located, 'task', one, form))),
    account: (fetched, { isPermitted }) => {
      const documents = fetched.filter((one) => isPermitted(one.located.id)).map((one) => nameOf(one.located, 'task'));
      return documents.length > 0 ? { documents } : {};
    },
  };

  async function tasksOf(located: readonly LocatedHandover[], client: ClientKey): Promise<FetchedTasks> {
    const [contents, bsn] = await Promise.all([store.contentsOf(located, 'task'), registry.bsnOf(client)]);
    return located.map((one) => ({ located: one, stored: contents.get(one.id), bsn }));
  }
}
