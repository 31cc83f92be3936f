import { rowsOf } from '#libs/platform';
import type pg from 'pg';
import { durabilitySettings } from './statements.js';

/** No start over a server that may forget what it acknowledged: the audit would be a promise nobody keeps. */
export async function mustBeDurable(source: pg.Pool): Promise<void> {
  const settings = await rowsOf<{ name: string; setting: string }>(source, durabilitySettings, []);
  const off = settings.filter(({ setting }) => setting === 'off').map(({ name }) => name);
  if (off.length > 0) throw new Error(`PostgreSQL runs with ${off.join(', ')} off: switch it on, the audit must be durable`);
}
