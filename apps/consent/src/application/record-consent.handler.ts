import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ConsentWrites, mayRecord, readConsent } from '#libs/consent';
import { Receipts, type Released, type Rendered } from '#libs/disclosure';
import { parseResource } from '#libs/fhir';
import { bsnInIdentifier, ClientRegistry } from '#libs/identity';
import { GatewayError } from '#libs/kernel';
import { consentAnswer, consentDeed } from './consent-answer.js';
import { loggingRefusals } from './refused-by-the-register.js';
import { RecordConsent } from './record-consent.command.js';

@CommandHandler(RecordConsent)
export class RecordConsentHandler implements ICommandHandler<RecordConsent> {
  constructor(
    private readonly registry: ClientRegistry,
    private readonly writes: ConsentWrites,
    private readonly receipts: Receipts,
  ) {}

  async execute({ requester, requestId, body }: RecordConsent): Promise<Released<Rendered>> {
    const resource = parseResource(body, 'Consent');
    const { status, provision } = readConsent(resource);
    const bsn = bsnInIdentifier((resource['patient'] as { identifier?: unknown } | undefined)?.identifier, 'Consent.patient.identifier');
    if (status !== 'active') throw new GatewayError('invalid', 'a new consent is active', { expression: 'Consent.status' });
    if (!mayRecord(requester, provision)) {
      await this.receipts.refused(consentDeed('create', 'C', requester, requestId, await this.registry.find(bsn)));
      throw new GatewayError('forbidden', 'an organisation records a grant only for data it holds itself: name it as the holder (CST)');
    }
    const client = await this.registry.register(bsn, requester.system);
    const deed = consentDeed('create', 'C', requester, requestId, client);
    const { record, epoch, noted } = await loggingRefusals(this.receipts, deed, () =>
      this.writes.record(client, provision, {
        requester,
        inTheSameTransaction: (transaction, made) => this.receipts.note(transaction, { ...deed, epoch: made.epoch, detail: { documents: [made.record.id] } }),
      }),
    );
    return this.receipts.acknowledge(noted, consentAnswer(record, bsn, requester.actsAs === 'client' ? epoch : undefined, 201));
  }
}
