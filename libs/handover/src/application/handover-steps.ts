import { etagOf, type Rendered, type ReleaseSteps } from '#libs/disclosure';
import { withBsn } from '#libs/documents';
import type { ClientRegistry } from '#libs/identity';
import type { RegionConfig } from '#libs/platform';
import type { HandoverForm } from './handover-form.port.js';
import { itemOf } from './handover-item.js';
import type { ContentPart, HandoverStore, LocatedHandover, StoredPart } from './handover-store.port.js';

export interface FetchedHandover {
  readonly stored: StoredPart | undefined;
  readonly bsn: string | null;
}

export interface HandoverSources {
  readonly store: HandoverStore;
  readonly registry: ClientRegistry;
  readonly form: HandoverForm;
  readonly region: RegionConfig;
}

/** One part of one handover. */
export function handoverSteps(located: LocatedHandover, part: ContentPart, { store, registry, form, region }: HandoverSources): ReleaseSteps<FetchedHandover> {
  const item = itemOf(located, part, region);
  return {
    holders: [],
    known: [item],
    fetch: async () => {
      const [contents, bsn] = await Promise.all([store.contentsOf([located], part), registry.bsnOf(located.client)]);
      return { stored: contents.get(located.id), bsn };
    },
    parts: () => [{ key: part, item }],
    render: (fetched) => rendered(textOf(located, part, fetched, form)),
    account: () => ({ documents: [nameOf(located, part)] }),
  };
}

/** As this requester reads it; its ETag is what a change must match. */
export function textOf(located: LocatedHandover, part: ContentPart, { stored, bsn }: FetchedHandover, form: HandoverForm): string {
  if (!stored || !bsn) throw new Error('a handover without its contents or its client');
  const text = part === 'task' ? form.task({ task: stored.text, said: stored.said }, located.id, located.handover) : stored.text;
  return withBsn(text, located.client, bsn);
}

const rendered = (body: string): Rendered => ({ headers: { etag: etagOf(body) }, body });

const resourceOf: Record<ContentPart, string> = { task: 'Task', 'service-request': 'ServiceRequest', document: 'Bundle' };
const idOf = ({ id, serviceRequestId, documentId }: LocatedHandover, part: ContentPart): string => ({ task: id, 'service-request': serviceRequestId, document: documentId })[part];

/** As it stands in the log. */
export const nameOf = (located: LocatedHandover, part: ContentPart): string => `${resourceOf[part]}/${idOf(located, part)}/${located.handover.version}`;
