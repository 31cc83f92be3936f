import type { Handover, HandoverFact } from './handover.js';

/** What a fact makes of a handover. */
export function evolve(handover: Handover | null, fact: HandoverFact): Handover {
  if (fact.fact === 'published') {
    const { sender, receiver, clientInformed, at } = fact;
    return { status: 'requested', version: 1, sender, receiver, clientInformed, publishedAt: at, changedAt: at };
  }
  if (!handover) throw new Error(`${fact.fact} before it was published`);
  return { ...handover, status: fact.fact, version: handover.version + 1, changedAt: fact.at };
}
