import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CONSENT_REGISTER, ConsentWrites, mayWithdraw, readConsent, type ConsentRecord, type ConsentRegister } from '#libs/consent';
import { Receipts, refusal, type Released, type Rendered } from '#libs/disclosure';
import { parseResource } from '#libs/fhir';
import { ClientRegistry } from '#libs/identity';
import { GatewayError, isClientKey } from '#libs/kernel';
import { consentAnswer, consentDeed } from './consent-answer.js';
import { loggingRefusals } from './refused-by-the-register.js';
import { WithdrawConsent } from './withdraw-consent.command.js';

/** The only change a consent knows is its end: another choice is another consent. */
@CommandHandler(WithdrawConsent)
export class WithdrawConsentHandler implements ICommandHandler<WithdrawConsent> {
  constructor(
    @Inject(CONSENT_REGISTER) private readonly register: ConsentRegister,
    private readonly registry: ClientRegistry,
    private readonly writes: ConsentWrites,
    private readonly receipts: Receipts,
  ) {}

  async execute({ requester, requestId, id, body, ifMatch }: WithdrawConsent): Promise<Released<Rendered>> {
    const resource = parseResource(body, 'Consent');
    const { status, bsn: named } = readConsent(resource);
    if (status !== 'inactive') throw new GatewayError('invalid', 'a consent is withdrawn (status inactive) or stays; record a new one for another choice', { expression: 'Consent.status' });
    const known = isClientKey(id) ? await this.register.byId(id) : null;
    const bsn = known && mayWithdraw(requester, known) ? await this.registry.bsnOf(known.client) : null;
    if (!known || !bsn) {
      await this.receipts.refused(consentDeed('withdraw', 'U', requester, requestId, known?.client ?? this.registry.phantomFor(id)));
      throw refusal('instance');
    }
    if (named !== bsn || (resource['id'] ?? id) !== id) throw new GatewayError('invalid', 'the body is another consent than the one that is addressed', { expression: 'Consent.id' });
    const deed = consentDeed('withdraw', 'U', requester, requestId, known.client, { detail: { documents: [id] } });
    const recorded = await loggingRefusals(this.receipts, deed, async () => {
      mustMatch(known, ifMatch);
      return this.writes.withdraw(known, { requester, inTheSameTransaction: (transaction, { epoch }) => this.receipts.note(transaction, { ...deed, epoch }) });
    });
    return this.receipts.acknowledge(recorded.noted, consentAnswer(recorded.record, bsn, requester.actsAs === 'client' ? recorded.epoch : undefined));
  }
}

function mustMatch({ version, status }: ConsentRecord, ifMatch: string | undefined): void {
  if (ifMatch === undefined) throw new GatewayError('precondition', 'send If-Match with the version that you read');
  if (ifMatch !== `W/"${version}"`) throw new GatewayError('precondition', 'this is not the current version; read it again');
  if (status !== 'active') throw new GatewayError('conflict', 'this consent was withdrawn before');
}
