import { setTimeout as sleep } from 'node:timers/promises';
import type { RegionUnderTest } from '../../region/region-under-test.js';
import type { Question } from './questions.js';

const renewedAfterMs = 200_000;
const attempts = 40;

interface Held {
  readonly token: string;
  readonly since: number;
}

/** Tokens of the requesters, renewed in time; while the database is away one waits. */
export class Tokens {
  private readonly held = new Map<string, Promise<Held>>();

  constructor(private readonly region: RegionUnderTest) {}

  async of({ as, purpose }: Question): Promise<string> {
    const name = `${as} ${purpose}`;
    const known = await this.held.get(name);
    if (known && performance.now() - known.since < renewedAfterMs) return known.token;
    const asked = this.fetched(as, purpose);
    this.held.set(name, asked);
    return (await asked).token;
  }

  private async fetched(as: string, purpose: string): Promise<Held> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { access_token } = (await this.region.schakel('token', '--as', as, '--purpose', purpose)) as { access_token: string };
        return { token: access_token, since: performance.now() };
      } catch (error) {
        if (attempt === attempts) throw error;
        await sleep(500);
      }
    }
  }
}
