import { Query } from '@nestjs/cqrs';
import type { Released, Rendered } from '#libs/disclosure';
import type { Requester } from '#libs/kernel';

export class ListConsents extends Query<Released<Rendered>> {
  constructor(readonly requester: Requester, readonly requestId: string, readonly body: unknown) {
    super();
  }
}
