import type { Handover, HandoverCommand, HandoverFact } from './handover.js';
import { isOf } from './handover.js';
import { actorFor, actorOf, transitions, type Step } from './transitions.js';

export type RefusalReason =
  | 'not-the-senders-own'
  | 'not-responsible'
  | 'too-many-waiting'
  | 'receiver-is-the-sender'
  | 'published-before'
  | 'not-a-party'
  | 'only-the-receiver'
  | 'only-the-sender'
  | 'answered-before'
  | 'ended-before';

export type Decided = { readonly facts: readonly HandoverFact[] } | { readonly refused: RefusalReason };

/** What a command makes happen, or why it does not. */
export function decide(command: HandoverCommand, handover: Handover | null, at: Date): Decided {
  if (command.kind === 'publish') return handover ? refuse('published-before') : publish(command, at);
  return handover ? step(command.kind, command.by, handover, at) : refuse('not-a-party');
}

function publish({ by, sender, receiver, clientInformed }: Extract<HandoverCommand, { kind: 'publish' }>, at: Date): Decided {
  if (!isOf(sender, by)) return refuse('not-the-senders-own');
  if (isOf(receiver, sender)) return refuse('receiver-is-the-sender');
  return { facts: [{ fact: 'published', at, sender, receiver, clientInformed }] };
}

const happened: Record<Step, 'accepted' | 'rejected' | 'cancelled'> = { accept: 'accepted', reject: 'rejected', cancel: 'cancelled' };

function step(kind: Step, by: HandoverCommand['by'], handover: Handover, at: Date): Decided {
  const actor = actorOf(handover, by);
  if (!actor) return refuse('not-a-party');
  if (actor !== actorFor(kind)) return refuse(actorFor(kind) === 'receiver' ? 'only-the-receiver' : 'only-the-sender');
  const isAllowed = transitions[actor][handover.status]?.includes(kind) ?? false;
  if (isAllowed) return { facts: [{ fact: happened[kind], at }] };
  return refuse(handover.status === 'accepted' ? 'answered-before' : 'ended-before');
}

const refuse = (refused: RefusalReason): Decided => ({ refused });
