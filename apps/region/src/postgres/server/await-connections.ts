import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { CannotStart } from '../../cannot-start.js';
import { atMost } from '../../disk/pause.js';
import type { RunningServer } from './run-server.js';
import { whyItEnded, type Door } from './why-it-ended.js';

const wrongPassword = '28P01';

/** Recovery after a crash may take a while: the server is asked until it lets us in, or has ended. */
export async function awaitConnections(server: RunningServer, door: Door, withinMs: number, signal: AbortSignal): Promise<void> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const answer = await knock(door);
    if (answer === 'open') return;
    if (answer === 'wrong-password') await atMost(1_000, server.ended);

    signal.throwIfAborted();
    if (server.hasEnded()) throw new CannotStart(whyItEnded(door));
    if (answer === 'wrong-password') throw new CannotStart(otherPassword(door));
    if (performance.now() > deadline) throw new CannotStart(`The database in ${door.cluster} did not get ready within ${withinMs / 1000} s: see ${door.log}.`);
    await sleep(40);
  }
}

/** A wrong password may also come from a stranger on our port, while our own server is about to end. */
async function knock({ url }: Door): Promise<'open' | 'closed' | 'wrong-password'> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return 'open';
  } catch (error) {
    return (error as { code?: string }).code === wrongPassword ? 'wrong-password' : 'closed';
  } finally {
    await client.end().catch(() => undefined);
  }
}

const otherPassword = ({ cluster }: Door): string =>
  `The database in ${cluster} has another password than keys/postgres-password: put that file back, or remove the data folder to begin anew.`;
