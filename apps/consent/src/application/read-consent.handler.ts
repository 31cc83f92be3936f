import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CONSENT_REGISTER, maySee, type ConsentRegister } from '#libs/consent';
import { Receipts, refusal, type Released, type Rendered } from '#libs/disclosure';
import { ClientRegistry } from '#libs/identity';
import { isClientKey } from '#libs/kernel';
import { consentAnswer, consentDeed } from './consent-answer.js';
import { ReadConsent } from './read-consent.query.js';

@QueryHandler(ReadConsent)
export class ReadConsentHandler implements IQueryHandler<ReadConsent> {
  constructor(
    @Inject(CONSENT_REGISTER) private readonly register: ConsentRegister,
    private readonly registry: ClientRegistry,
    private readonly receipts: Receipts,
  ) {}

  async execute({ requester, requestId, id }: ReadConsent): Promise<Released<Rendered>> {
    const record = isClientKey(id) ? await this.register.byId(id) : null;
    const bsn = record && maySee(requester, record.recordedBy) ? await this.registry.bsnOf(record.client) : null;
    if (!record || !bsn) {
      await this.receipts.refused(consentDeed('read', 'R', requester, requestId, record?.client ?? this.registry.phantomFor(id)));
      throw refusal('instance');
    }
    return this.receipts.acknowledge(consentDeed('read', 'R', requester, requestId, record.client, { detail: { documents: [id] } }), consentAnswer(record, bsn));
  }
}
