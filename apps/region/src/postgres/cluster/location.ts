import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { CannotStart } from '../../cannot-start.js';
import { readTextIfThere } from '../../disk/read-text.js';
import { writeAtomically } from '../../disk/write-atomically.js';
import { accountForPostgres, type Account } from '../binaries/account.js';
import { mayWrite } from '../binaries/may.js';
import { placeForAll } from '../binaries/place-for-all.js';

export interface Location {
  readonly folder: string;
  readonly account: Account | null;
}

const ownerOnly = 0o700;

/** Where the database of this data folder lives; chosen once and remembered, so that the data stays between starts. */
export function locationOf(dataFolder: string): Location {
  const note = join(dataFolder, 'postgres-location');
  const remembered = readTextIfThere(note)?.trim();
  if (remembered) return { folder: stillThere(resolve(dataFolder, remembered), dataFolder), account: accountForPostgres(resolve(dataFolder, remembered)) };

  const { place, folder, account } = chosen(dataFolder);
  writeAtomically(note, `${place}\n`);
  return { folder, account };
}

function stillThere(folder: string, dataFolder: string): string {
  if (existsSync(folder)) return folder;
  throw new CannotStart(`The database of ${dataFolder} was in ${folder}, which is gone: put it back, or remove ${dataFolder} to begin anew.`);
}

/** Inside the data folder; as root, when that is closed to the account that PostgreSQL runs as, beside it. */
function chosen(dataFolder: string): Location & { readonly place: string } {
  const inside = join(dataFolder, 'postgres');
  const account = accountForPostgres(inside);
  if (account === null) return { place: 'postgres', folder: made(inside, null), account };

  if (mayWrite(account, made(inside, account))) return { place: 'postgres', folder: inside, account };
  rmdirSync(inside);
  const outside = join(placeForAll(), `data-${randomUUID()}`);
  return { place: outside, folder: made(outside, account), account };
}

function made(folder: string, account: Account | null): string {
  mkdirSync(folder, { recursive: true, mode: ownerOnly });
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}
