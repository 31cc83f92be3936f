import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Disclosure, type Released, type Rendered } from '#libs/disclosure';
import { ClientRegistry } from '#libs/identity';
import { CARD_FORM, type CardForm } from './card-form.port.js';
import { CARD_STORE, type CardStore } from './card-store.port.js';
import { cardSteps } from './card-steps.js';
import { ReadCrisisCard } from './read-crisis-card.query.js';

/** Who is permitted may know that there is no card; to anyone else a client with a card and one without are the same. */
@QueryHandler(ReadCrisisCard)
export class ReadCrisisCardHandler implements IQueryHandler<ReadCrisisCard> {
  constructor(
    @Inject(CARD_STORE) private readonly store: CardStore,
    @Inject(CARD_FORM) private readonly form: CardForm,
    private readonly registry: ClientRegistry,
    private readonly disclosure: Disclosure,
  ) {}

  async execute({ asked, bsn }: ReadCrisisCard): Promise<Released<Rendered>> {
    const client = await this.registry.find(bsn);
    const steps = cardSteps(async () => ({ card: await this.store.cardOf(client), bsn }), this.form, asked.requestId);
    return this.disclosure.release({ ...asked, client, category: 'crisis-card', event: 'crisis-card.read', shape: 'operation' }, steps);
  }
}
