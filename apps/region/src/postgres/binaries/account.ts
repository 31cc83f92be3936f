import { readFileSync, statSync } from 'node:fs';

import { CannotStart } from '../../cannot-start.js';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const root = 0;

/** PostgreSQL refuses to run as root. Null: it runs as who we are. */
export function accountForPostgres(cluster: string): Account | null {
  if (process.getuid?.() !== root) return null;
  return ownerOf(cluster) ?? accountNamed('postgres') ?? accountNamed('nobody') ?? missing();
}

/** Data that was made by an ordinary user is later served as that user, also when root starts. */
function ownerOf(folder: string): Account | null {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found && found.uid !== root ? { uid: found.uid, gid: found.gid } : null;
}

function accountNamed(name: string): Account | null {
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

function missing(): never {
  throw new CannotStart('PostgreSQL does not run as root and there is no account "postgres" or "nobody": start as an ordinary user, or set DATABASE_URL.');
}
