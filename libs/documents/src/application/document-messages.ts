import { Command, Query } from '@nestjs/cqrs';
import type { Released, Rendered } from '#libs/disclosure';
import type { Bsn } from '#libs/identity';
import type { ClientDocument } from '../domain/client-document.js';
import type { Asked, DocumentType } from './document-kind.port.js';

export class PublishDocument extends Command<Released<Rendered>> {
  constructor(readonly asked: Asked, readonly document: ClientDocument<Bsn>, readonly types: readonly DocumentType[]) {
    super();
  }
}

export class ReadDocument extends Query<Released<Rendered>> {
  constructor(readonly asked: Asked, readonly id: string) {
    super();
  }
}

export class FindDocuments extends Query<Released<Rendered>> {
  constructor(readonly asked: Asked, readonly bsn: Bsn, readonly type: { readonly system: string | null; readonly code: string } | null) {
    super();
  }
}
