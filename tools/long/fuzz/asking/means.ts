import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GatewayClient } from '../../../schakel/src/gateway-client.js';
import { tokenRequest } from '../../../schakel/src/token-request.js';
import { forgeOf, type Change } from '../forging/forge.js';
import type { Chance } from '../requests/chance.js';
import type { HostileMeans } from '../requests/hostile-request.js';
import type { Stage } from '../running/stage.js';
import { strangers } from './people.js';

const renewedAfterMs = 100_000;
const bsnSystem = 'http://fhir.nl/fhir/NamingSystem/bsn';
const asked = [['huisarts', 'TREAT'], ['client', null], ['operator', null], ['crisis', 'ETREAT'], ['fact', 'TREAT']] as const;

/** What is there to send with, its tokens always fresh. */
export class MeansOfAsking {
  readonly client: GatewayClient;
  private held: { readonly means: HostileMeans; readonly since: number } | null = null;

  constructor(
    private readonly stage: Stage,
    private readonly product: string,
    readonly bsn: string,
    private readonly chance: Chance,
  ) {
    const { endpoints, keys, requesters } = stage.region.file;
    this.client = new GatewayClient({ tokenEndpoint: endpoints.token, keysFolder: keys, requesters });
  }

  private readonly moment = new Date().toISOString();

  async now(): Promise<HostileMeans> {
    if (this.held && performance.now() - this.held.since < renewedAfterMs) return this.held.means;
    const means = await this.fresh();
    this.held = { means, since: performance.now() };
    return means;
  }

  private async fresh(): Promise<HostileMeans> {
    const { stage, bsn, moment, chance } = this;
    const pairs = await Promise.all(asked.map(async ([requester, purpose]) => [requester, (await this.client.token({ requester, purpose })).access_token] as const));
    const own = Object.fromEntries(pairs) as Omit<HostileMeans['tokens'], 'outside'>;
    const outside = (change: Change): string => stage.keys.sign({ ...claimsOf(own.huisarts), iss: stage.keys.issuer }, change);
    const tokens = { ...own, outside: outside({}) };
    const { keys, requesters, endpoints } = stage.region.file;
    const huisarts = requesters['huisarts'];
    if (!huisarts) throw new Error('the region has no huisarts');
    const assertion = (): Promise<URLSearchParams> => tokenRequest({ tokenEndpoint: endpoints.token, keysFolder: keys, requester: huisarts, purpose: 'TREAT', now: new Date() });
    return {
      bsn, moment, tokens, assertion, trap: stage.trap.url,
      forge: forgeOf({ keys, system: huisarts.system, assertion, access: () => tokens.huisarts, outside, withdrawn: stage.keys.withdrawn }),
      stranger: () => chance.oneOf(strangers),
      documents: { card: (about) => this.example('crisis-card', about), handover: (about) => this.example('handover', about) },
    };
  }

  /** An example of examples/, about another person. */
  private example(name: string, bsn: string): object {
    const text = readFileSync(join(this.product, 'examples', `${name}.json`), 'utf8');
    return JSON.parse(text, (_, part: { system?: unknown } | null) => (part?.system === bsnSystem ? { ...part, value: bsn } : part)) as object;
  }
}

const claimsOf = (token: string): object => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as object;
