import { Command } from '@nestjs/cqrs';
import type { Released, Rendered } from '#libs/disclosure';
import type { Bsn } from '#libs/identity';
import type { Requester } from '#libs/kernel';
import type { StatedCareTeam } from '../../domain/stated-care-team.js';

export class PublishCareTeam extends Command<Released<Rendered>> {
  constructor(readonly requester: Requester, readonly requestId: string, readonly bsn: Bsn, readonly stated: StatedCareTeam) {
    super();
  }
}
