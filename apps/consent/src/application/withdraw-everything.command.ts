import { Command } from '@nestjs/cqrs';
import type { Released, Rendered } from '#libs/disclosure';
import type { Requester } from '#libs/kernel';

export class WithdrawEverything extends Command<Released<Rendered>> {
  constructor(readonly requester: Requester, readonly requestId: string, readonly body: unknown) {
    super();
  }
}
