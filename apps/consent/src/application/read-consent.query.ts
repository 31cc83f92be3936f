import { Query } from '@nestjs/cqrs';
import type { Released, Rendered } from '#libs/disclosure';
import type { Requester } from '#libs/kernel';

export class ReadConsent extends Query<Released<Rendered>> {
  constructor(readonly requester: Requester, readonly requestId: string, readonly id: string) {
    super();
  }
}
