import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Receipts, type Released, type Rendered } from '#libs/disclosure';
import { ClientRegistry } from '#libs/identity';
import { GatewayError } from '#libs/kernel';
import { CareTeamPublications } from './care-team-publications.js';
import { PublishCareTeam } from './publish-care-team.command.js';
import { receipt } from '../receipt.js';

const published = 'the care team is published';
const publishedInPart = `${published}; participants without the identifier of a team, an organisation or a professional are not kept`;

@CommandHandler(PublishCareTeam)
export class PublishCareTeamHandler implements ICommandHandler<PublishCareTeam> {
  constructor(
    private readonly publications: CareTeamPublications,
    private readonly registry: ClientRegistry,
    private readonly receipts: Receipts,
  ) {}

  async execute({ requester, requestId, bsn, stated }: PublishCareTeam): Promise<Released<Rendered>> {
    const deed = { requester, requestId, client: null, category: 'care-team', event: 'care-team.publish', action: 'U' } as const;
    const statement = this.publications.judge(stated, requester);
    if (statement === 'not-yours') {
      await this.receipts.refused(deed);
      throw new GatewayError('forbidden', 'a GGZ organisation publishes care teams in which a team of its own is responsible');
    }
    const client = await this.registry.register(bsn, requester.system);
    const { version, noted } = await this.publications.replace(client, statement, { requester, inTheSameTransaction: (transaction) => this.receipts.note(transaction, { ...deed, client }) });
    const answer = receipt(201, stated.leftOut > 0 ? publishedInPart : published, requestId);
    return this.receipts.acknowledge(noted, { ...answer, headers: { etag: `W/"${version}"` } });
  }
}
