import type { ClientEvent } from '#libs/messaging';
import type { HandoverFact } from '../domain/handover.js';
import type { LocatedHandover } from './handover-store.port.js';

/** What the outbox says of a fact: which Task, and its version. */
export const changedEvent = ({ client, id, handover }: LocatedHandover, { fact, at }: HandoverFact): ClientEvent => ({
  client,
  topic: 'warm-handover.v1',
  what: fact,
  category: 'handover',
  resources: [{ type: 'Task', id, version: handover.version }],
  occurredAt: at,
});
