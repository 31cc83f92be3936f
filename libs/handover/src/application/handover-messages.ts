import { Command, Query } from '@nestjs/cqrs';
import type { Released, Rendered } from '#libs/disclosure';
import type { Asked, ClientDocument } from '#libs/documents';
import type { Bsn } from '#libs/identity';
import type { Ura } from '#libs/kernel';
import type { HandoverStatus } from '../domain/handover.js';
import type { SubmittedHandover } from '../domain/submitted-handover.js';

export class PublishHandover extends Command<Released<Rendered>> {
  constructor(readonly asked: Asked, readonly submitted: SubmittedHandover<ClientDocument, Bsn>) {
    super();
  }
}

/** `wanted`: the Task as the actor wants it to be; `ifMatch`: the ETag of what they read. */
export class ChangeHandover extends Command<Released<Rendered>> {
  constructor(readonly asked: Asked, readonly id: string, readonly wanted: object, readonly ifMatch: string | undefined) {
    super();
  }
}

export class ReadHandover extends Query<Released<Rendered>> {
  constructor(readonly asked: Asked, readonly part: 'task' | 'service-request', readonly id: string) {
    super();
  }
}

export interface HandoverQuestion {
  readonly bsn: Bsn | null;
  readonly owner: Ura | null;
  readonly requester: Ura | null;
  readonly status: HandoverStatus | null;
}

export class FindHandovers extends Query<Released<Rendered>> {
  constructor(readonly asked: Asked, readonly question: HandoverQuestion) {
    super();
  }
}
