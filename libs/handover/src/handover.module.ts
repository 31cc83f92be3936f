import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CareTeamRelationsModule } from '#libs/care-team';
import { ChangeHandoverHandler } from './application/change-handover.handler.js';
import { FindHandoversHandler } from './application/find-handovers.handler.js';
import { HandoverDocuments } from './application/handover-documents.js';
import { HANDOVER_FORM, type HandoverForm } from './application/handover-form.port.js';
import { HANDOVER_STORE } from './application/handover-store.port.js';
import { Handovers } from './application/handovers.js';
import { PublishHandoverHandler } from './application/publish-handover.handler.js';
import { ReadHandoverHandler } from './application/read-handover.handler.js';
import { handoverReceipt } from './fhir/handover-receipt.js';
import { readChange } from './fhir/read-change.js';
import { storedHandover } from './fhir/store-handover.js';
import { writeTask } from './fhir/write-task.js';
import { HandoverController } from './http/handover.controller.js';
import { HandoverRepository } from './persistence/handover.repository.js';

const form: HandoverForm = { stored: storedHandover, task: writeTask, change: readChange, receipt: handoverReceipt };

/** Exports its kind of document; the app gives it to DocumentsModule. */
@Module({
  imports: [CqrsModule, CareTeamRelationsModule],
  controllers: [HandoverController],
  providers: [
    { provide: HANDOVER_FORM, useValue: form },
    { provide: HANDOVER_STORE, useClass: HandoverRepository },
    Handovers,
    HandoverDocuments,
    ChangeHandoverHandler,
    FindHandoversHandler,
    PublishHandoverHandler,
    ReadHandoverHandler,
  ],
  exports: [HandoverDocuments],
})
export class HandoverModule {}
