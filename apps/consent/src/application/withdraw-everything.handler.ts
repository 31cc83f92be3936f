import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ConsentWrites } from '#libs/consent';
import { Receipts, type Released, type Rendered } from '#libs/disclosure';
import { parseResource } from '#libs/fhir';
import { bsnInParameters, ClientRegistry, onlyParameters } from '#libs/identity';
import { GatewayError } from '#libs/kernel';
import { consentAnswer, consentDeed } from './consent-answer.js';
import { WithdrawEverything } from './withdraw-everything.command.js';

@CommandHandler(WithdrawEverything)
export class WithdrawEverythingHandler implements ICommandHandler<WithdrawEverything> {
  constructor(
    private readonly registry: ClientRegistry,
    private readonly writes: ConsentWrites,
    private readonly receipts: Receipts,
  ) {}

  async execute({ requester, requestId, body }: WithdrawEverything): Promise<Released<Rendered>> {
    const parameters = parseResource(body, 'Parameters');
    onlyParameters(parameters, ['patient']);
    const bsn = bsnInParameters(parameters);
    if (requester.actsAs !== 'client') {
      await this.receipts.refused(consentDeed('withdraw-all', 'U', requester, requestId, await this.registry.find(bsn)));
      throw new GatewayError('forbidden', 'only the client withdraws everything');
    }
    const client = await this.registry.register(bsn, requester.system);
    const { record, epoch, noted } = await this.writes.withdrawEverything(client, {
      requester,
      inTheSameTransaction: (transaction, made) =>
        this.receipts.note(transaction, consentDeed('withdraw-all', 'U', requester, requestId, client, { epoch: made.epoch, detail: { documents: [made.record.id] } })),
    });
    return this.receipts.acknowledge(noted, consentAnswer(record, bsn, epoch));
  }
}
