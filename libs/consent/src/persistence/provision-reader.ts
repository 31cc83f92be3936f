import { Injectable } from '@nestjs/common';
import type { ClientKey } from '#libs/kernel';
import { Database, rowsOf } from '#libs/platform';
import { isSameEpoch, type Epoch } from '../domain/epoch.js';
import type { Provision } from '../domain/provision.js';
import { EpochReader } from './epoch-reader.js';
import { fromRow, type ProvisionRow } from './provision-row.js';

const statement = {
  name: 'provisions-of-client',
  text: `select id, version, provision from consent.consents where client_key = $1 and status = 'active'`,
};
const maxClientsInMemory = 5_000;

export interface WhatTheClientSaid {
  readonly epoch: Epoch;
  readonly provisions: readonly Provision[];
}

/**
 * A client's provisions, compiled once per epoch and bounded. They are read after the epoch, so they are never
 * older than the epoch they are kept under; when they are newer, the epoch has moved and is asked again.
 */
@Injectable()
export class ProvisionReader {
  private readonly kept = new Map<ClientKey, WhatTheClientSaid>();

  constructor(
    private readonly database: Database,
    private readonly epochs: EpochReader,
  ) {}

  async read(client: ClientKey): Promise<WhatTheClientSaid> {
    const epoch = await this.epochs.epochOf(client);
    const known = this.kept.get(client);
    if (known && isSameEpoch(known.epoch, epoch)) return known;
    const rows = await rowsOf<{ id: string; version: number; provision: ProvisionRow }>(this.database.hot, statement, [client]);
    const said = { epoch, provisions: rows.map(({ id, version, provision }) => ({ ...fromRow(provision), consent: { id, version } })) };
    this.keep(client, said);
    return said;
  }

  epochOf(client: ClientKey): Promise<Epoch> {
    return this.epochs.epochOf(client);
  }

  private keep(client: ClientKey, said: WhatTheClientSaid): void {
    this.kept.delete(client);
    this.kept.set(client, said);
    const [oldest] = this.kept.keys();
    if (this.kept.size > maxClientsInMemory && oldest) this.kept.delete(oldest);
  }
}
