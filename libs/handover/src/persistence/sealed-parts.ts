import type { ClientKey, Transaction } from '#libs/kernel';
import { makeDataKey, managerOf, open, seal, unwrapDataKey, type KeyRing } from '#libs/platform';
import type { ContentPart, LocatedHandover } from '../application/handover-store.port.js';
import { addKey, dataKey } from './handover-sql.js';

export interface KeyRow {
  readonly key_version: number;
  readonly wrapped: Buffer;
}

const keyPlace = (client: ClientKey, holder: string): string => `handover/key/${client}/${holder}`;
const place = ({ client, id }: LocatedHandover, part: ContentPart | 'said'): string => `handover/${client}/${id}/${part}`;

/** The key of what one sender holds about one client, made if there was none. */
export async function keyFor(ring: KeyRing, transaction: Transaction, { client, handover }: LocatedHandover): Promise<Buffer> {
  const holder = handover.sender.organisation;
  const [row] = await managerOf(transaction).query<KeyRow[]>(dataKey, [client, holder]);
  if (row) return unwrapped(ring, row, client, holder);
  const made = makeDataKey(ring, keyPlace(client, holder));
  await managerOf(transaction).query(addKey, [client, holder, made.keyVersion, made.wrapped, handover.changedAt]);
  return made.key;
}

export const unwrapped = (ring: KeyRing, { key_version: keyVersion, wrapped }: KeyRow, client: ClientKey, holder: string): Buffer =>
  unwrapDataKey(ring, { keyVersion, wrapped }, keyPlace(client, holder));

export const sealPart = (key: Buffer, located: LocatedHandover, part: ContentPart | 'said', text: string): Buffer => seal(key, Buffer.from(text), place(located, part));
export const openPart = (key: Buffer, located: LocatedHandover, part: ContentPart | 'said', sealed: Buffer): string => open(key, sealed, place(located, part)).toString();
