import { etagOf, type Rendered, type ReleaseSteps } from '#libs/disclosure';
import { withBsn } from '#libs/documents';
import type { ClientRegistry } from '#libs/identity';
import { sensitivityOf, type RegionConfig } from '#libs/platform';
import { isOpenToTheReceiver } from '../domain/open-to-the-receiver.rule.js';
import type { HandoverForm } from './handover-form.port.js';
import type { ContentPart, HandoverContents, HandoverStore, LocatedHandover } from './handover-store.port.js';

export interface FetchedHandover {
  readonly contents: HandoverContents;
  readonly bsn: string | null;
}

export interface HandoverSources {
  readonly store: HandoverStore;
  readonly registry: ClientRegistry;
  readonly form: HandoverForm;
  readonly region: RegionConfig;
}

/** What is not open to the receiver is the sender's alone. */
const visibleTo = ({ handover: { sender, status } }: LocatedHandover, part: ContentPart) =>
  isOpenToTheReceiver(part, status) ? {} : { visibleTo: [{ kind: 'organisation' as const, ura: sender.organisation }] };

const directed = ({ handover: { receiver, clientInformed } }: LocatedHandover) => ({ receiver: receiver.organisation, receiverTeam: receiver.team, clientInformed });

/** One part of a handover: decided as something that was directed to its receiver. */
export function handoverSteps(located: LocatedHandover, part: ContentPart, { store, registry, form, region }: HandoverSources): ReleaseSteps<FetchedHandover> {
  const holder = located.handover.sender.organisation;
  const labels = sensitivityOf(region, { holder, author: null, specialism: null });
  return {
    holders: [holder],
    directed: directed(located),
    fetch: async () => {
      const [contents, bsn] = await Promise.all([store.contentsOf(located, [part]), registry.bsnOf(located.client)]);
      return { contents, bsn };
    },
    parts: () => [{ key: part, item: { category: 'handover', labels, holder, directed: directed(located), ...visibleTo(located, part) } }],
    render: (fetched) => rendered(textOf(located, part, fetched, form)),
    account: () => ({ documents: [`${resourceOf[part]}/${idOf(located, part)}/${located.handover.version}`] }),
  };
}

/** As this requester reads it; its ETag is what a change must match. */
export function textOf(located: LocatedHandover, part: ContentPart, { contents, bsn }: FetchedHandover, form: HandoverForm): string {
  if (!bsn) throw new Error('a handover without its client');
  const text = part === 'task' ? form.task(contents, located.id, located.handover) : contents[part];
  return withBsn(text, located.client, bsn);
}

const rendered = (body: string): Rendered => ({ headers: { etag: etagOf(body) }, body });

export const resourceOf: Record<ContentPart, string> = { task: 'Task', 'service-request': 'ServiceRequest', document: 'Bundle' };

const idOf = ({ id, serviceRequestId, documentId }: LocatedHandover, part: ContentPart): string => ({ task: id, 'service-request': serviceRequestId, document: documentId })[part];
