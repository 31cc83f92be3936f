import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Receipts, type Deed, type Released, type Rendered } from '#libs/disclosure';
import type { Asked, ClientDocument } from '#libs/documents';
import { ClientRegistry, type Bsn } from '#libs/identity';
import { CLOCK, GatewayError, UNIT_OF_WORK, type ClientKey, type Clock, type Requester, type Transaction, type UnitOfWork } from '#libs/kernel';
import { appendToOutbox, lockClient } from '#libs/messaging';
import { keyedHash } from '#libs/platform';
import { lastChange, marksOf, type Digests } from '../domain/marks.js';
import { CARD_FORM, type CardForm, type ReadCard } from './card-form.port.js';
import { CARD_STORE, type CardStore, type CardVersion } from './card-store.port.js';

/** The card is the client's: only they publish it, and each time is a new version. */
@Injectable()
export class CrisisCardPublishing {
  constructor(
    @Inject(CARD_STORE) private readonly store: CardStore,
    @Inject(CARD_FORM) private readonly form: CardForm,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly registry: ClientRegistry,
    private readonly receipts: Receipts,
  ) {}

  async publish(document: ClientDocument<Bsn>, { requester, requestId }: Asked): Promise<Released<Rendered>> {
    const deed = { requester, requestId, category: 'crisis-card', event: 'crisis-card.publish', action: 'C' } as const;
    if (requester.actsAs !== 'client') return this.refuse({ ...deed, client: null });
    const card = this.form.read(document);
    const client = await this.registry.register(document.bsn, requester.system);
    const { id, version, at, noted } = await this.unitOfWork.run(async (transaction) => {
      const added = await this.addVersion(transaction, client, card, requester);
      return { ...added, noted: await this.receipts.note(transaction, { ...deed, client, detail: { documents: [`Bundle/${added.id}/${added.version}`] } }) };
    });
    return this.receipts.acknowledge(noted, { status: 201, headers: { location: `Bundle/${id}` }, body: JSON.stringify(this.form.receipt(id, version, at)) });
  }

  private async refuse(deed: Deed): Promise<never> {
    await this.receipts.refused(deed);
    throw new GatewayError('forbidden', 'a crisis card is published by the client; an organisation cannot do it for them');
  }

  private async addVersion(transaction: Transaction, client: ClientKey, card: ReadCard, by: Requester): Promise<CardVersion & { readonly at: Date }> {
    await lockClient(transaction, client);
    const at = this.clock.now();
    const key = await this.store.keyOf(transaction, client, at);
    const previous = await this.store.current(transaction, client);
    const marks = marksOf(digestsOf(card, key), previous?.marks ?? null, at);
    const [id, version] = [previous?.id ?? randomUUID(), (previous?.version ?? 0) + 1];
    const text = this.form.ready(card, { id, client, changedAt: lastChange(marks, () => true) });
    await this.store.add(transaction, { client, id, version, marks, text, at, by }, key);
    await appendToOutbox(transaction, { client, topic: 'crisis-card.v1', what: 'published', category: 'crisis-card', resources: [{ type: 'Bundle', id, version }], occurredAt: at });
    return { client, id, version, marks, at };
  }
}

/** Keyed, so that nobody without the client's key can try words against it. */
function digestsOf({ frame, sections }: ReadCard, key: Buffer): Digests {
  const digestKey = keyedHash(key, 'crisis-card/digest');
  const digest = (text: string): string => keyedHash(digestKey, text).toString('base64url');
  return { frame: digest(frame), sections: sections.map(({ visibleTo, text }) => ({ visibleTo, digest: digest(text) })) };
}
