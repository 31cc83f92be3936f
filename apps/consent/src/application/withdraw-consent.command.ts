import { Command } from '@nestjs/cqrs';
import type { Released, Rendered } from '#libs/disclosure';
import type { Requester } from '#libs/kernel';

export class WithdrawConsent extends Command<Released<Rendered>> {
  constructor(readonly requester: Requester, readonly requestId: string, readonly id: string, readonly body: unknown, readonly ifMatch: string | undefined) {
    super();
  }
}
