import type { Bundle, Consent } from '@medplum/fhirtypes';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CONSENT_REGISTER, maySee, writeConsent, type ConsentRegister } from '#libs/consent';
import { Receipts, refusal, type Released, type Rendered } from '#libs/disclosure';
import { readSearchForm } from '#libs/fhir';
import { bsnInSearch, ClientRegistry } from '#libs/identity';
import { consentInteractions } from '../fhir/consent-interactions.js';
import { consentDeed } from './consent-answer.js';
import { ListConsents } from './list-consents.query.js';

/** The client sees all of theirs; an organisation what it took down, and nothing tells whether there is more. */
@QueryHandler(ListConsents)
export class ListConsentsHandler implements IQueryHandler<ListConsents> {
  constructor(
    @Inject(CONSENT_REGISTER) private readonly register: ConsentRegister,
    private readonly registry: ClientRegistry,
    private readonly receipts: Receipts,
  ) {}

  async execute({ requester, requestId, body }: ListConsents): Promise<Released<Rendered>> {
    const form = readSearchForm(body, consentInteractions.search.searchParameters);
    const bsn = bsnInSearch(form.get('patient.identifier'));
    const client = await this.registry.find(bsn);
    const visible = (await this.register.listOf(client)).filter(({ recordedBy }) => maySee(requester, recordedBy));
    if (visible.length === 0 && requester.actsAs !== 'client') {
      await this.receipts.refused(consentDeed('list', 'R', requester, requestId, client));
      throw refusal('operation');
    }
    const bundle: Bundle<Consent> = { resourceType: 'Bundle', type: 'searchset', total: visible.length, entry: visible.map((record) => ({ resource: writeConsent(record, bsn), search: { mode: 'match' } })) };
    return this.receipts.acknowledge(consentDeed('list', 'R', requester, requestId, client), { body: JSON.stringify(bundle) });
  }
}
