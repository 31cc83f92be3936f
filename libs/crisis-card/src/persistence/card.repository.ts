import { Inject, Injectable } from '@nestjs/common';
import { isClientKey, type ClientKey, type Transaction } from '#libs/kernel';
import { Database, KEY_RING, makeDataKey, managerOf, open, rowsOf, seal, unwrapDataKey, type KeyRing } from '#libs/platform';
import type { CardStore, CardVersion, NewVersion, StoredCard } from '../application/card-store.port.js';
import type { CardMarks } from '../domain/marks.js';

/** One statement, on the connections that other work does not use. */
const currentCard = {
  name: 'crisis-card-current',
  text: `select card.id, version.version, version.marks, version.sealed, data_key.key_version, data_key.wrapped
         from crisis_card.cards card
         join crisis_card.versions version on version.client_key = card.client_key and version.card_id = card.id and version.version = card.current_version
         join crisis_card.data_keys data_key on data_key.client_key = card.client_key
         where card.client_key = $1`,
};
const clientOfCard = { name: 'crisis-card-client-of', text: 'select client_key from crisis_card.cards where id = $1' };

const dataKey = 'select key_version, wrapped from crisis_card.data_keys where client_key = $1';
const addKey = 'insert into crisis_card.data_keys (client_key, key_version, wrapped, made_at) values ($1, $2, $3, $4)';
const currentVersion = `select card.id, version.version, version.marks from crisis_card.cards card
                        join crisis_card.versions version on version.client_key = card.client_key and version.card_id = card.id and version.version = card.current_version
                        where card.client_key = $1`;
const addVersion = `insert into crisis_card.versions (client_key, card_id, version, sealed, marks, published_at, published_by) values ($1, $2, $3, $4, $5, $6, $7)`;
const setCurrent = `insert into crisis_card.cards (client_key, id, current_version) values ($1, $2, $3)
                    on conflict (client_key) do update set current_version = excluded.current_version`;

interface VersionRow {
  readonly id: string;
  readonly version: number;
  readonly marks: CardMarks;
}
interface KeyRow {
  readonly key_version: number;
  readonly wrapped: Buffer;
}

@Injectable()
export class CardRepository implements CardStore {
  constructor(
    private readonly database: Database,
    @Inject(KEY_RING) private readonly ring: KeyRing,
  ) {}

  async cardOf(client: ClientKey): Promise<StoredCard | null> {
    const [row] = await rowsOf<VersionRow & KeyRow & { sealed: Buffer }>(this.database.crisis, currentCard, [client]);
    if (!row) return null;
    const { id, version, marks } = row;
    return { client, id, version, marks, text: open(this.unwrapped(row, client), row.sealed, placeOf(client, id, version)).toString() };
  }

  /** Asks for every id, also for one that no card can have. */
  async clientOf(id: string): Promise<ClientKey | null> {
    const [row] = await rowsOf<{ client_key: ClientKey }>(this.database.crisis, clientOfCard, [isClientKey(id) ? id : null]);
    return row?.client_key ?? null;
  }

  async keyOf(transaction: Transaction, client: ClientKey, at: Date): Promise<Buffer> {
    const [row] = await managerOf(transaction).query<KeyRow[]>(dataKey, [client]);
    if (row) return this.unwrapped(row, client);
    const made = makeDataKey(this.ring, keyPlace(client));
    await managerOf(transaction).query(addKey, [client, made.keyVersion, made.wrapped, at]);
    return made.key;
  }

  async current(transaction: Transaction, client: ClientKey): Promise<CardVersion | null> {
    const [row] = await managerOf(transaction).query<VersionRow[]>(currentVersion, [client]);
    return row ? { client, ...row } : null;
  }

  async add(transaction: Transaction, { client, id, version, marks, text, at, by }: NewVersion, key: Buffer): Promise<void> {
    const sealed = seal(key, Buffer.from(text), placeOf(client, id, version));
    const { system, organisation, person, role } = by;
    await managerOf(transaction).query(addVersion, [client, id, version, sealed, JSON.stringify(marks), at, JSON.stringify({ system, organisation, person, role })]);
    await managerOf(transaction).query(setCurrent, [client, id, version]);
  }

  private unwrapped({ key_version: keyVersion, wrapped }: KeyRow, client: ClientKey): Buffer {
    return unwrapDataKey(this.ring, { keyVersion, wrapped }, keyPlace(client));
  }
}

const keyPlace = (client: ClientKey): string => `crisis-card/key/${client}`;
const placeOf = (client: ClientKey, id: string, version: number): string => `crisis-card/${client}/${id}/${version}`;
