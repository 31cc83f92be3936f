import { Injectable, Module } from '@nestjs/common';
import { CONSENT_EVENTS, type ConsentEvents } from '#libs/consent';
import type { Transaction } from '#libs/kernel';
import { appendToOutbox } from '#libs/messaging';

/** A changed consent is told to nobody by contents: id, version and epoch. */
@Injectable()
class ConsentEventsInOutbox implements ConsentEvents {
  async changed(transaction: Transaction, { client, id, version, at }: Parameters<ConsentEvents['changed']>[1]): Promise<void> {
    await appendToOutbox(transaction, { client, topic: 'consent.v1', what: 'changed', category: null, resources: [{ type: 'Consent', id, version }], occurredAt: at });
  }
}

@Module({ providers: [{ provide: CONSENT_EVENTS, useClass: ConsentEventsInOutbox }], exports: [CONSENT_EVENTS] })
export class ConsentEventsModule {}
