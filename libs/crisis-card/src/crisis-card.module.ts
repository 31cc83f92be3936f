import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CARD_FORM, type CardForm } from './application/card-form.port.js';
import { CARD_STORE } from './application/card-store.port.js';
import { CrisisCardDocuments } from './application/crisis-card-documents.js';
import { CrisisCardPublishing } from './application/publish-crisis-card.js';
import { ReadCrisisCardHandler } from './application/read-crisis-card.handler.js';
import { cardReceipt, cardReference, noCard } from './fhir/card-answers.js';
import { readCard } from './fhir/read-card.js';
import { cardWithReaders, partOfCard, readyCard } from './fhir/write-card.js';
import { CrisisCardController } from './http/crisis-card.controller.js';
import { CardRepository } from './persistence/card.repository.js';

const form: CardForm = {
  read: readCard,
  ready: readyCard,
  partOf: partOfCard,
  withReaders: cardWithReaders,
  reference: cardReference,
  receipt: cardReceipt,
  noCard,
};

/** Exports its kind of document; the app gives it to DocumentsModule. */
@Module({
  imports: [CqrsModule],
  controllers: [CrisisCardController],
  providers: [{ provide: CARD_FORM, useValue: form }, { provide: CARD_STORE, useClass: CardRepository }, CrisisCardDocuments, CrisisCardPublishing, ReadCrisisCardHandler],
  exports: [CrisisCardDocuments],
})
export class CrisisCardModule {}
