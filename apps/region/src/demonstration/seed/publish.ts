import type { Resource } from '@medplum/fhirtypes';
import { GatewayClient, type Asking } from '../../../../../tools/schakel/src/gateway-client.js';
import type { DemonstrationClient } from '../demonstration-clients.js';
import { systems } from '../mp9/systems.js';
import type { DemonstrationRegion } from './demonstration-region.js';

const desk: Asking = { requester: 'operator', purpose: null };
const client: Asking = { requester: 'client', purpose: null };

/** Each thing is published by whoever would: the desk, the institution, the client. */
export class Publisher {
  readonly #gateway: GatewayClient;

  constructor(private readonly region: DemonstrationRegion) {
    const { endpoints, keysFolder, requesters } = region;
    this.#gateway = new GatewayClient({ tokenEndpoint: endpoints.token, keysFolder, requesters });
  }

  makeKnown = ({ bsn }: DemonstrationClient): Promise<void> =>
    this.#post(desk, '$register-client', { resourceType: 'Parameters', parameter: [{ name: 'patient', valueIdentifier: { system: systems.bsn, value: bsn } }] });

  careTeam = ({ careTeam, team }: DemonstrationClient): Promise<void> => this.#post({ requester: this.#requesterIn(team), purpose: 'TREAT' }, 'CareTeam', careTeam);

  crisisCard = ({ crisisCard }: DemonstrationClient): Promise<void> => (crisisCard ? this.#post(client, 'Bundle', crisisCard) : Promise.resolve());

  #requesterIn(team: string): string {
    const found = Object.entries(this.region.requesters).find(([, requester]) => requester.team === team);
    if (!found) throw new Error(`the region has no requester in team ${team}`);
    return found[0];
  }

  async #post(asking: Asking, path: string, body: Resource): Promise<void> {
    const reply = await this.#gateway.ask(asking, { method: 'POST', url: `${this.region.endpoints.fhir}/${path}`, body });
    if (reply.status >= 200 && reply.status < 300) return;
    throw new Error(`POST ${path} as ${asking.requester} was answered ${reply.status}: ${JSON.stringify(reply.body)}`);
  }
}
