import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, UNIT_OF_WORK, type ClientKey, type Clock, type Requester, type Transaction, type UnitOfWork } from '#libs/kernel';
import { REGION, type RegionConfig } from '#libs/platform';
import type { CareTeamStatement } from '../../domain/care-team.js';
import { mayPublishCareTeams } from '../../domain/rules/may-publish.rule.js';
import type { StatedCareTeam } from '../../domain/stated-care-team.js';
import { statedSince } from '../../domain/stated-since.js';
import { CARE_TEAM_STORE, type CareTeamStore } from '../care-team-store.port.js';
import { statementOf } from './statement-of.js';

/** Who publishes, and what commits with it or not at all: the note for the log. */
interface Publishing<Noted> {
  readonly requester: Requester;
  readonly inTheSameTransaction: (transaction: Transaction) => Promise<Noted>;
}

/** What organisations state about care teams, each in its own versions. */
@Injectable()
export class CareTeamPublications {
  constructor(
    @Inject(CARE_TEAM_STORE) private readonly store: CareTeamStore,
    @Inject(REGION) private readonly region: RegionConfig,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `not-yours`: this requester may not state that. */
  judge(stated: StatedCareTeam, requester: Requester): CareTeamStatement | 'not-yours' {
    return mayPublishCareTeams(requester) ? statementOf(stated, requester, this.region, this.clock.now()) : 'not-yours';
  }

  /** In the place of what the same organisation stated before; the number of the new version. */
  replace<Noted>(client: ClientKey, statement: CareTeamStatement, { requester, inTheSameTransaction }: Publishing<Noted>): Promise<{ readonly version: number; readonly noted: Noted }> {
    const { organisation, system } = requester;
    return this.unitOfWork.run(async (transaction) => {
      const statedAt = this.clock.now();
      const before = await this.store.lockVersionOf(transaction, client, organisation);
      const firstStatedAt = statedSince(before, statedAt);
      const version = await this.store.replace(transaction, client, { ...statement, publishedBy: organisation, firstStatedAt, statedAt, statedBy: system });
      return { version, noted: await inTheSameTransaction(transaction) };
    });
  }
}
