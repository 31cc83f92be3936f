import { Inject, Injectable } from '@nestjs/common';
import { questionOf, type Inquiry, type Question, type Released, type Rendered } from '#libs/disclosure';
import type { Asked, ClientDocument, DocumentKind } from '#libs/documents';
import { systems } from '#libs/fhir';
import { ClientRegistry, type Bsn } from '#libs/identity';
import type { ClientKey } from '#libs/kernel';
import { CARD_FORM, type CardForm } from './card-form.port.js';
import { CARD_STORE, type CardStore } from './card-store.port.js';
import { cardSteps, changeSeenBy, partsOf, visiblePositions } from './card-steps.js';
import { CrisisCardPublishing } from './publish-crisis-card.js';

/** The crisis card by the routes that all documents share. */
@Injectable()
export class CrisisCardDocuments implements DocumentKind {
  readonly type = { system: systems.loinc, code: '104144-1' };
  readonly category = 'crisis-card';

  constructor(
    @Inject(CARD_STORE) private readonly store: CardStore,
    @Inject(CARD_FORM) private readonly form: CardForm,
    private readonly registry: ClientRegistry,
    private readonly publishing: CrisisCardPublishing,
  ) {}

  publish(document: ClientDocument<Bsn>, asked: Asked): Promise<Released<Rendered>> {
    return this.publishing.publish(document, asked);
  }

  async locate(id: string, asked: Asked): Promise<Question | null> {
    const client = await this.store.clientOf(id);
    if (client === null) return null;
    const fetch = async () => {
      const [card, bsn] = await Promise.all([this.store.cardOf(client), this.registry.bsnOf(client)]);
      return { card, bsn };
    };
    return questionOf(this.inquiry(client, asked, 'instance'), cardSteps(fetch, this.form, asked.requestId));
  }

  list(client: ClientKey, bsn: Bsn, asked: Asked): Question {
    return questionOf(this.inquiry(client, asked, 'operation'), {
      holders: [null],
      fetch: async () => ({ card: await this.store.cardOf(client), bsn }),
      parts: partsOf,
      render: (fetched, permitted) => {
        const positions = visiblePositions(fetched, permitted);
        const { card } = fetched;
        const found = card && positions.length > 0 ? [this.form.reference({ ...card, changedAt: changeSeenBy(card, positions) }, bsn)] : [];
        return { body: JSON.stringify(found) };
      },
      account: () => ({}),
    });
  }

  private readonly inquiry = (client: ClientKey, asked: Asked, shape: Inquiry['shape']): Inquiry => ({
    ...asked,
    client,
    category: 'crisis-card',
    event: shape === 'instance' ? 'crisis-card.read' : 'crisis-card.search',
    shape,
  });
}
