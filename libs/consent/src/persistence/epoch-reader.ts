import { Injectable } from '@nestjs/common';
import type { ClientKey } from '#libs/kernel';
import { Database, rowsOf } from '#libs/platform';
import { noEpoch, type Epoch } from '../domain/epoch.js';

const statement = { name: 'consent-epochs', text: 'select client_key, epoch, mark from consent.epochs where client_key = any($1::uuid[])' };

interface Waiting {
  readonly client: ClientKey;
  readonly resolve: (epoch: Epoch) => void;
  readonly reject: (error: unknown) => void;
}

/** The client's epoch from the primary. Questions of one event-loop tick share one query; none is older than its question. */
@Injectable()
export class EpochReader {
  private waiting: Waiting[] = [];

  constructor(private readonly database: Database) {}

  epochOf(client: ClientKey): Promise<Epoch> {
    return new Promise((resolve, reject) => {
      if (this.waiting.length === 0) setImmediate(() => void this.ask());
      this.waiting.push({ client, resolve, reject });
    });
  }

  private async ask(): Promise<void> {
    const asked = this.waiting;
    this.waiting = [];
    try {
      const clients = [...new Set(asked.map(({ client }) => client))];
      const rows = await rowsOf<{ client_key: ClientKey; epoch: string; mark: string }>(this.database.hot, statement, [clients]);
      const epochs = new Map(rows.map((row) => [row.client_key, { number: Number(row.epoch), mark: row.mark }]));
      for (const { client, resolve } of asked) resolve(epochs.get(client) ?? noEpoch);
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
}
