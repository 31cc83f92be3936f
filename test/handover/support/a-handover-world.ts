import type { Response } from 'supertest';
import { someBsns } from '../../identity/support/bsns.js';
import type { Asking } from './asker.js';
import { aRegionGateway, type RegionGateway } from './a-region-gateway.js';
import { example, type Free } from './examples.js';
import { whatTheClientSays, type Says } from './what-the-client-says.js';

export interface SentHandover {
  readonly bsn: string;
  readonly task: string;
  readonly request: string;
  readonly document: string;
}

export interface HandoverWorld {
  readonly gateway: RegionGateway;
  readonly says: Says;
  /** A BSN that was not used before. */
  somebody(): string;
  publish(bsn: string, change?: (document: Free) => void, who?: string, more?: Partial<Asking>): Promise<Response>;
  get(path: string, who: string, more?: Partial<Asking>): Promise<Response>;
  put(id: string, who: string, body: object, etag?: string, more?: Partial<Asking>): Promise<Response>;
  /** Reads the Task and sends it back with a change. */
  answer(id: string, who: string, change: object, more?: Partial<Asking>): Promise<Response>;
  /** The client was informed, the practice is known to treat them, and the FACT team sent the handover. */
  aHandover(): Promise<SentHandover>;
}

export const informed = (document: Free): void => {
  document.entry[0].resource.extension = [{ url: 'https://regioschakel.nl/fhir/StructureDefinition/client-informed', valueBoolean: true }];
};

export function idsIn({ body }: Response): Omit<SentHandover, 'bsn'> {
  const [task, request, document] = body.entry.map(({ response }: Free) => response.location.split('/')[1]) as [string, string, string];
  return { task, request, document };
}

/** Where a Task says that it stands. */
export const standing = ({ body }: Response): Record<string, string> => Object.fromEntries(body.extension.map(({ url, valueString }: Free) => [url.split('/').at(-1), valueString]));
export const withoutRequestId = ({ status, body, headers }: Response): unknown => [status, JSON.stringify(body).replaceAll(headers['x-request-id'] ?? '', '')];

const regioschakel = 'https://regioschakel.nl/fhir';
const member = (code: string, team: string) => ({ role: [{ coding: [{ system: `${regioschakel}/CodeSystem/care-team-role`, code }] }], member: { identifier: { system: `${regioschakel}/NamingSystem/team`, value: team } } });
export const careTeam = (bsn: string) => ({
  resourceType: 'CareTeam', status: 'active', subject: { identifier: { system: 'http://fhir.nl/fhir/NamingSystem/bsn', value: bsn } },
  participant: [member('responsible', 'fact-noord'), member('treating', 'praktijk-stadspoort')],
});

export async function aHandoverWorld(...more: NonNullable<Parameters<typeof aRegionGateway>[1]>): Promise<HandoverWorld> {
  const gateway = await aRegionGateway({}, more);
  const bsns: string[] = someBsns(80);
  const somebody = (): string => bsns.pop() as string;
  const publish: HandoverWorld['publish'] = (bsn, change, who = 'fact', more = {}) => gateway.ask(who, { path: '', body: example('handover', bsn, change), ...more });
  const get: HandoverWorld['get'] = (path, who, more = {}) => gateway.ask(who, { method: 'get', path, ...more });
  const put: HandoverWorld['put'] = (id, who, body, etag, more = {}) => gateway.ask(who, { method: 'put', path: `/Task/${id}`, body, ...(etag ? { headers: { 'if-match': etag } } : {}), ...more });
  return {
    gateway, says: whatTheClientSays(gateway), somebody, publish, get, put,
    answer: async (id, who, change, more = {}) => {
      const { body, headers } = await get(`/Task/${id}`, who, more);
      return put(id, who, { ...body, ...change }, headers['etag'], more);
    },
    aHandover: async () => {
      const bsn = somebody();
      const { status } = await gateway.ask('fact', { path: '/CareTeam', body: careTeam(bsn) });
      if (status >= 300) throw new Error('the care team was not published');
      return { bsn, ...idsIn(await publish(bsn, informed)) };
    },
  };
}
