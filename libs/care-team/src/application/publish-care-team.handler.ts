import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Receipts, type Deed, type Released, type Rendered } from '#libs/disclosure';
import { ClientRegistry } from '#libs/identity';
import { CLOCK, GatewayError, UNIT_OF_WORK, type ClientKey, type Clock, type Requester, type UnitOfWork } from '#libs/kernel';
import { REGION, type RegionConfig } from '#libs/platform';
import { mayPublishCareTeams } from '../domain/may-publish.rule.js';
import { statedSince } from '../domain/stated-since.js';
import type { CareTeamStatement } from '../domain/care-team.js';
import { CARE_TEAM_STORE, type CareTeamStore } from './care-team-store.port.js';
import { PublishCareTeam } from './publish-care-team.command.js';
import { receipt } from './receipt.js';
import { statementOf } from './statement-of.js';

const published = 'the care team is published';
const publishedInPart = 'the care team is published; participants without an identifier of a team, an organisation or a professional are not kept';

@CommandHandler(PublishCareTeam)
export class PublishCareTeamHandler implements ICommandHandler<PublishCareTeam> {
  constructor(
    @Inject(CARE_TEAM_STORE) private readonly store: CareTeamStore,
    @Inject(REGION) private readonly region: RegionConfig,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly registry: ClientRegistry,
    private readonly receipts: Receipts,
  ) {}

  async execute({ requester, requestId, bsn, stated }: PublishCareTeam): Promise<Released<Rendered>> {
    const deed: Deed = { requester, requestId, client: null, category: 'care-team', event: 'care-team.publish', action: 'U' };
    const statement = mayPublishCareTeams(requester) ? statementOf(stated, requester, this.region, this.clock.now()) : 'not-yours';
    if (statement === 'not-yours') {
      await this.receipts.refused(deed);
      throw new GatewayError('forbidden', 'a GGZ organisation publishes care teams in which a team of its own is responsible');
    }
    const client = await this.registry.register(bsn, requester.system);
    const version = await this.replace(client, statement, requester);
    const answer = receipt(201, stated.leftOut > 0 ? publishedInPart : published, requestId);
    return this.receipts.acknowledge({ ...deed, client }, { ...answer, headers: { etag: `W/"${version}"` } });
  }

  private replace(client: ClientKey, statement: CareTeamStatement, { organisation, system }: Requester): Promise<number> {
    return this.unitOfWork.run(async (transaction) => {
      const statedAt = this.clock.now();
      const before = await this.store.lockVersionOf(transaction, client, organisation);
      const firstStatedAt = statedSince(before, statedAt);
      return this.store.replace(transaction, client, { ...statement, publishedBy: organisation, firstStatedAt, statedAt, statedBy: system });
    });
  }
}
