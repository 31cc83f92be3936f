import { randomUUID } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { NotedDeed } from '#libs/audit';
import { CareTeams } from '#libs/care-team';
import { Receipts, type Change, type Released, type Rendered } from '#libs/disclosure';
import type { ClientDocument } from '#libs/documents';
import type { Bsn } from '#libs/identity';
import { CLOCK, GatewayError, UNIT_OF_WORK, type Clock, type Requester, type UnitOfWork } from '#libs/kernel';
import { appendToOutbox, lockClient } from '#libs/messaging';
import { deskOf, organisationTypeOf, type RegionConfig } from '#libs/platform';
import { decide, type Decided, type RefusalReason } from '../domain/decide.js';
import { evolve } from '../domain/evolve.js';
import type { HandoverFact, Sender } from '../domain/handover.js';
import { mayHandOver } from '../domain/may-hand-over.rule.js';
import { isRoomForAnother } from '../domain/room-for-another.rule.js';
import type { HandoverIds, SubmittedHandover } from '../domain/submitted-handover.js';
import { changedEvent } from './changed-event.js';
import { PublishHandover } from './handover-messages.js';
import { Handovers } from './handovers.js';
import { receiverProblems } from './receiver-problems.js';
import { refusalOf } from './refusal-of.js';

@CommandHandler(PublishHandover)
export class PublishHandoverHandler implements ICommandHandler<PublishHandover> {
  constructor(
    private readonly handovers: Handovers,
    private readonly careTeams: CareTeams,
    private readonly receipts: Receipts,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ asked: { requester, requestId }, submitted }: PublishHandover): Promise<Released<Rendered>> {
    mustHaveAReceiver(submitted, this.handovers.region);
    const { registry } = this.handovers;
    const deed = { requester, requestId, client: await registry.find(submitted.bsn), category: 'handover', event: 'handover.publish', action: 'C' } as const;
    const at = this.clock.now();
    const fact = await this.factOf(submitted, at, deed);
    const change: Change = { ...deed, client: await registry.register(submitted.bsn, requester.system) };
    const ids = { id: randomUUID(), serviceRequestId: randomUUID(), documentId: randomUUID() };
    const noted = await this.store(submitted, ids, fact, { ...change, detail: { documents: [`Task/${ids.id}/1`] } });
    if (!noted) return this.refuse(change, 'too-many-waiting');
    return this.receipts.acknowledge(noted, { body: JSON.stringify(this.handovers.form.receipt(ids, at)) });
  }

  private async factOf(submitted: SubmittedHandover, at: Date, deed: Change): Promise<HandoverFact> {
    const decided = await this.decided(submitted, at, deed);
    if ('facts' in decided && decided.facts[0]) return decided.facts[0];
    return this.refuse(deed, 'refused' in decided ? decided.refused : 'not-a-party');
  }

  /** The client sees it in the log. */
  private async refuse(deed: Change, reason: RefusalReason): Promise<never> {
    await this.receipts.refused(deed);
    throw refusalOf(reason);
  }

  /** Asked also about a client who is not known: the refusal is the same, by the same steps. */
  private async decided(submitted: SubmittedHandover, at: Date, { client, requester }: Change): Promise<Decided> {
    const { receiver, clientInformed } = submitted;
    const { region } = this.handovers;
    const sender = senderOf(submitted, requester);
    const decided = decide({ kind: 'publish', by: requester, sender, receiver, clientInformed }, null, at);
    if ('refused' in decided) return decided;
    const { id } = await this.careTeams.responsibleTeamOf(client, at);
    const responsible = id === deskOf(region).id ? null : id;
    return mayHandOver({ type: organisationTypeOf(region, sender.organisation), team: sender.team }, responsible) ? decided : { refused: 'not-responsible' };
  }

  /** Null: no room for another. */
  private store(submitted: SubmittedHandover<ClientDocument, Bsn>, ids: HandoverIds, fact: HandoverFact, change: Change): Promise<NotedDeed | null> {
    const { client, requester: by } = change;
    const handover = evolve(null, fact);
    return this.unitOfWork.run(async (transaction) => {
      await lockClient(transaction, client);
      if (!isRoomForAnother(await this.handovers.store.countWaiting(transaction, client, handover.sender.organisation))) return null;
      await this.handovers.store.add(transaction, { ...ids, client, handover }, this.handovers.form.stored(submitted, ids, client), { fact, by, said: null });
      await appendToOutbox(transaction, changedEvent({ ...ids, client, handover }, fact));
      return this.receipts.note(transaction, change);
    });
  }
}

function mustHaveAReceiver({ receiver }: SubmittedHandover, region: RegionConfig): void {
  const problems = receiverProblems(receiver, region);
  if (problems.length > 0) throw new GatewayError('invalid', 'the handover cannot be accepted', { problems });
}

/** A team sends, never an organisation as a whole: where the Task names none, it is the team of the token. */
function senderOf({ sender }: SubmittedHandover, { team: own }: Requester): Sender {
  const team = sender.team ?? own;
  if (team === null) throw new GatewayError('invalid', 'a handover is sent by a team: name it in Task.requester', { expression: 'Task.requester' });
  return { organisation: sender.organisation, team };
}
