import { Injectable } from '@nestjs/common';
import type { Question } from '#libs/disclosure';
import type { Asked, DocumentKind } from '#libs/documents';
import { systems } from '#libs/fhir';
import { Handovers } from './handovers.js';

/** The content of a handover, by the route that all documents share. It is published in a transaction, with its Task. */
@Injectable()
export class HandoverDocuments implements DocumentKind {
  readonly type = { system: systems.snomed, code: '308292007' };
  readonly category = 'handover';

  constructor(private readonly handovers: Handovers) {}

  async locate(id: string, asked: Asked): Promise<Question | null> {
    const located = await this.handovers.store.locate('document', id);
    return located && this.handovers.questionAbout(located, 'document', asked);
  }
}
