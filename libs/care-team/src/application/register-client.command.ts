import { Command } from '@nestjs/cqrs';
import type { Released, Rendered } from '#libs/disclosure';
import type { Bsn } from '#libs/identity';
import type { Requester } from '#libs/kernel';

export class RegisterClient extends Command<Released<Rendered>> {
  constructor(readonly requester: Requester, readonly requestId: string, readonly bsn: Bsn) {
    super();
  }
}
