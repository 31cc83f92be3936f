import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, UNIT_OF_WORK, type ClientKey, type Clock, type Transaction, type UnitOfWork } from '#libs/kernel';
import { KEY_RING, type KeyRing } from '#libs/platform';
import type { Bsn } from '../domain/bsn.js';
import { hashBsn, openBsn, sealBsn } from './bsn-keys.js';
import { CLIENT_STORE, type ClientStore } from './client-store.port.js';
import { phantomClient } from './phantom-client.js';

const turns = 1024;

/** From BSN to client key and back; nothing else in the gateway knows a BSN. */
@Injectable()
export class ClientRegistry {
  constructor(
    @Inject(CLIENT_STORE) private readonly store: ClientStore,
    @Inject(KEY_RING) private readonly ring: KeyRing,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Always a key, in always the same number of steps: who is not known has a phantom's. */
  async find(bsn: Bsn): Promise<ClientKey> {
    const phantom = phantomClient(this.ring, bsn);
    return (await this.known(bsn)) ?? phantom;
  }

  /** The key of this person, made if there was none; a thousand at once make one. */
  async register(bsn: Bsn, by: string): Promise<ClientKey> {
    return (await this.known(bsn)) ?? this.unitOfWork.run((transaction) => this.registerInTurn(transaction, bsn, by));
  }

  /** Stands for the client of a record that does not exist, so that asking for it takes the same steps. */
  phantomFor(id: string): ClientKey {
    return phantomClient(this.ring, id);
  }

  /** null: a phantom, or a key that nobody has. */
  async bsnOf(client: ClientKey): Promise<Bsn | null> {
    const sealed = await this.store.sealedBsnOf(client);
    return sealed && openBsn(this.ring, sealed, client);
  }

  async isKnown(client: ClientKey): Promise<boolean> {
    return (await this.store.sealedBsnOf(client)) !== null;
  }

  /** Asks again when the ring changed meanwhile: the row may have moved to a version that was not asked for. */
  private async known(bsn: Bsn, transaction?: Transaction): Promise<ClientKey | null> {
    const { versions } = this.ring;
    const found = await this.store.findKey(versions.map((version) => hashBsn(this.ring, bsn, version)), transaction);
    const isAnswered = found !== null || this.ring.versions.join() === versions.join();
    return isAnswered ? found : this.known(bsn, transaction);
  }

  /** The unique hash alone would let two processes with different key versions register one person twice. */
  private async registerInTurn(transaction: Transaction, bsn: Bsn, by: string): Promise<ClientKey> {
    await this.store.takeTurn(transaction, Number(bsn) % turns);
    const known = await this.known(bsn, transaction);
    if (known) return known;
    const client = randomUUID() as string as ClientKey;
    const version = this.ring.currentVersion;
    await this.store.add(transaction, {
      client,
      hash: hashBsn(this.ring, bsn, version),
      sealed: sealBsn(this.ring, bsn, client, version),
      registeredAt: this.clock.now(),
      registeredBy: by,
    });
    return client;
  }
}
