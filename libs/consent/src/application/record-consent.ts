import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, GatewayError, UNIT_OF_WORK, type ClientKey, type Clock, type Requester, type Transaction, type UnitOfWork } from '#libs/kernel';
import { recordedBy, type ConsentRecord, type NewProvision } from '../domain/consent-record.js';
import { whyNoRoom } from '../domain/room-for-another.rule.js';
import { CONSENT_EVENTS, CONSENT_REGISTER, type ConsentEvents, type ConsentRegister } from './consent-register.port.js';

export interface Recorded {
  readonly record: ConsentRecord;
  readonly epoch: number;
}

/** Who writes, and what commits with it or not at all: the note for the log. */
export interface Writing<Noted> {
  readonly requester: Requester;
  readonly inTheSameTransaction: (transaction: Transaction, recorded: Recorded) => Promise<Noted>;
}

type Written<Noted> = Recorded & { readonly noted: Noted };

/** Everything that changes what a client allows: one transaction, the client's epoch first. */
@Injectable()
export class ConsentWrites {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CONSENT_REGISTER) private readonly register: ConsentRegister,
    @Inject(CONSENT_EVENTS) private readonly events: ConsentEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  record<Noted>(client: ClientKey, provision: NewProvision, writing: Writing<Noted>): Promise<Written<Noted>> {
    return this.unitOfWork.run(async (transaction) => {
      const epoch = await this.register.raiseEpoch(transaction, client);
      const noRoom = whyNoRoom(writing.requester, provision, await this.register.activeOf(transaction, client));
      if (noRoom !== null) throw new GatewayError('conflict', noRoom);
      return this.writeLast(transaction, this.fresh(client, provision, writing.requester), epoch, writing);
    });
  }

  /** The current version is checked under the client's lock; when somebody was first nothing changes, the epoch neither. */
  withdraw<Noted>(known: ConsentRecord, writing: Writing<Noted>): Promise<Written<Noted>> {
    return this.unitOfWork.run(async (transaction) => {
      const epoch = await this.register.raiseEpoch(transaction, known.client);
      const now = (await this.register.activeOf(transaction, known.client)).find(({ id }) => id === known.id);
      if (now?.version !== known.version) throw new GatewayError('precondition', 'somebody changed this consent meanwhile; read it again');
      return this.writeLast(transaction, this.withdrawn(now, writing.requester), epoch, writing);
    });
  }

  /** Ends every grant by id and adds a general objection, so that nothing silent revives. */
  withdrawEverything<Noted>(client: ClientKey, writing: Writing<Noted>): Promise<Written<Noted>> {
    return this.unitOfWork.run(async (transaction) => {
      const epoch = await this.register.raiseEpoch(transaction, client);
      const grants = (await this.register.activeOf(transaction, client)).filter(({ provision }) => provision.kind === 'grant');
      for (const grant of grants) await this.write(transaction, this.withdrawn(grant, writing.requester), epoch);
      return this.writeLast(transaction, this.fresh(client, generalObjection, writing.requester), epoch, writing);
    });
  }

  private async writeLast<Noted>(transaction: Transaction, record: ConsentRecord, epoch: number, { inTheSameTransaction }: Writing<Noted>): Promise<Written<Noted>> {
    const recorded = await this.write(transaction, record, epoch);
    return { ...recorded, noted: await inTheSameTransaction(transaction, recorded) };
  }

  private async write(transaction: Transaction, record: ConsentRecord, epoch: number): Promise<Recorded> {
    await this.register.save(transaction, record, epoch);
    const { client, id, version, recordedAt } = record;
    await this.events.changed(transaction, { client, id, version, epoch, at: recordedAt });
    return { record, epoch };
  }

  private fresh(client: ClientKey, provision: NewProvision, requester: Requester): ConsentRecord {
    return { client, id: randomUUID(), version: 1, status: 'active', provision, recordedAt: this.clock.now(), recordedBy: recordedBy(requester) };
  }

  private withdrawn(record: ConsentRecord, requester: Requester): ConsentRecord {
    return { ...record, version: record.version + 1, status: 'withdrawn', recordedAt: this.clock.now(), recordedBy: recordedBy(requester) };
  }
}

const generalObjection: NewProvision = {
  kind: 'objection', who: { kind: 'anyone' }, categories: null, sensitivities: null, purposes: null, holder: null, from: null, until: null, alsoInEmergency: false,
};
