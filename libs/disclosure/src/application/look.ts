import { decide, decideCategory, type AccessFacts, type AccessRequest, type CategoryPermission, type Decision, type Epoch, type Item } from '#libs/consent';
import type { Inquiry } from './inquiry.js';

/** An inquiry with the facts that decide about it, read once. Only disclosure makes one, so that nobody decides on facts of their own. */
export class Look {
  readonly request: AccessRequest;
  readonly #facts: AccessFacts;

  constructor(readonly inquiry: Inquiry, at: Date, facts: AccessFacts) {
    this.request = { requester: inquiry.requester, client: inquiry.client, at };
    this.#facts = facts;
  }

  get epoch(): Epoch {
    return this.#facts.epoch;
  }

  category(): CategoryPermission {
    return decideCategory(this.request, { category: this.inquiry.category }, this.#facts);
  }

  readonly decide = (item: Item): Decision => decide(this.request, item, this.#facts);
  readonly permits = (item: Item): boolean => this.decide(item).effect === 'permit';
}
