import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { NotedDeed } from '#libs/audit';
import { Disclosure, etagOf, Receipts, type Change, type Released, type Rendered } from '#libs/disclosure';
import type { Asked } from '#libs/documents';
import { CLOCK, GatewayError, UNIT_OF_WORK, type Clock, type Transaction, type UnitOfWork } from '#libs/kernel';
import { appendToOutbox, lockClient } from '#libs/messaging';
import { decide } from '../domain/decide.js';
import { evolve } from '../domain/evolve.js';
import type { HandoverChange } from '../domain/submitted-handover.js';
import { changedEvent } from './changed-event.js';
import { ChangeHandover } from './handover-messages.js';
import { handoverSteps, textOf } from './handover-steps.js';
import type { LocatedHandover } from './handover-store.port.js';
import { Handovers } from './handovers.js';
import { refusalOf } from './refusal-of.js';

const steps = { accepted: 'accept', rejected: 'reject', cancelled: 'cancel' } as const;

/** Who may see the Task may try to change it; whether they may is the domain's to say, on the version that they read. */
@CommandHandler(ChangeHandover)
export class ChangeHandoverHandler implements ICommandHandler<ChangeHandover> {
  constructor(
    private readonly handovers: Handovers,
    private readonly disclosure: Disclosure,
    private readonly receipts: Receipts,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ asked, id, wanted, ifMatch }: ChangeHandover): Promise<Released<Rendered>> {
    if (ifMatch === undefined) throw new GatewayError('precondition', 'send If-Match with the ETag of the Task that you read');
    const located = await this.handovers.store.locate('task', id);
    if (!located) return this.handovers.questionAboutNone(id, asked, 'handover.change').ask(this.disclosure);
    const change = this.handovers.form.change(wanted, await this.read(located, asked, ifMatch));
    const deed: Change = { ...asked, client: located.client, category: 'handover', event: `handover.${steps[change.status]}`, action: 'U' };
    const { changed, noted } = await this.change(located, change, deed);
    await this.receipts.acknowledge(noted, { body: '' });
    return this.handovers.questionAbout(changed, 'task', asked).ask(this.disclosure);
  }

  /** The Task as the actor sees it now: if that is not what they read, they decide again. */
  private async read(located: LocatedHandover, asked: Asked, ifMatch: string): Promise<object> {
    const inquiry = this.handovers.inquiry(located.client, asked, 'handover.change');
    const { fetched } = await this.disclosure.permit(inquiry, handoverSteps(located, 'task', this.handovers));
    const text = textOf(located, 'task', fetched, this.handovers.form);
    if (etagOf(text) !== ifMatch) throw changedMeanwhile();
    return JSON.parse(text) as object;
  }

  private async change(located: LocatedHandover, change: HandoverChange, deed: Change): Promise<{ readonly changed: LocatedHandover; readonly noted: NotedDeed }> {
    const outcome = await this.unitOfWork.run(async (transaction) => {
      const changed = await this.apply(transaction, located, change, deed);
      if ('refused' in changed) return changed;
      return { changed, noted: await this.receipts.note(transaction, { ...deed, detail: { documents: [`Task/${located.id}/${changed.handover.version}`] } }) };
    });
    if (!('refused' in outcome)) return outcome;
    await this.receipts.refused(deed);
    throw refusalOf(outcome.refused);
  }

  private async apply(transaction: Transaction, located: LocatedHandover, { status, said }: HandoverChange, { requester }: Change) {
    await lockClient(transaction, located.client);
    const current = await this.handovers.store.current(transaction, located.client, located.id);
    if (current?.version !== located.handover.version) throw changedMeanwhile();
    const decided = decide({ kind: steps[status], by: requester }, current, this.clock.now());
    if ('refused' in decided) return decided;
    let changed = located;
    for (const fact of decided.facts) {
      changed = { ...changed, handover: evolve(changed.handover, fact) };
      await this.handovers.store.append(transaction, changed, { fact, by: requester, said: said && JSON.stringify(said) });
      await appendToOutbox(transaction, changedEvent(changed, fact));
    }
    return changed;
  }
}

const changedMeanwhile = (): GatewayError => new GatewayError('precondition', 'the handover is not what you read any more; read it again');
