import type { ServerResponse } from 'node:http';
import { LocalServer, type Received } from './local-server.js';
import { misbehaviours, send, timesOf, type Misbehaviour } from './misbehaviour.js';
import { aPatient, otherBsn, type SentResource } from './records.js';

const comeAlong: readonly string[] = ['Patient', 'Medication', 'Practitioner', 'PractitionerRole', 'Organization', 'Location'];

/** A FHIR server of any version, of one page or of pages of `perPage`, that can be told to misbehave. It shares nothing with the adapter. */
export class AFhirServer extends LocalServer {
  misbehaviour: Misbehaviour | null = null;
  /** Only in what it answers about this type; null: in everything. */
  misbehavesOnlyOf: string | null = null;
  perPage = 100;
  /** What it says of itself at /metadata. */
  fhirVersion = '4.0.1';
  /** Writes the whole question into the next link, as some servers do. */
  tellsInLinks = false;
  /** Refuses every search that asks for this to be sent along. */
  refusesInclude: string | null = null;
  records: readonly SentResource[] = [];

  protected answer(asked: Received, response: ServerResponse): void {
    const url = new URL(asked.url, this.baseUrl);
    const form = new URLSearchParams(asked.method === 'POST' ? asked.body : url.search);
    const page = Number(form.get('_page') ?? 0);
    const content = JSON.stringify(url.pathname === '/fhir/metadata' ? { resourceType: 'CapabilityStatement', fhirVersion: this.fhirVersion } : this.#bundle(url, form, page));
    const how = this.misbehaviour && this.#isStillMisbehaving(url, page) ? misbehaviours[this.misbehaviour] : undefined;
    if (this.refusesInclude !== null && form.getAll('_include').includes(this.refusesInclude)) send(response, '{}', 'application/fhir+json', 400);
    else if (how) how(response, content);
    else send(response, content);
  }

  #isStillMisbehaving({ pathname }: Pick<URL, 'pathname'>, page: number): boolean {
    if (this.misbehavesOnlyOf !== null && !pathname.includes(`/${this.misbehavesOnlyOf}/`)) return false;
    if (!this.misbehaviour || (this.misbehaviour === 'second-page-down' && page === 0)) return false;
    return this.received.filter(({ url }) => url === pathname).length <= timesOf(this.misbehaviour);
  }

  #bundle({ pathname }: URL, form: URLSearchParams, page: number): object {
    const type = /\/fhir\/(\w+)/.exec(pathname)?.[1] ?? form.get('_type') ?? '';
    const others = this.records.filter(({ resourceType }) => comeAlong.includes(resourceType));
    const matches = this.records.filter(({ resourceType }) => resourceType === type);
    const shown = matches.slice(page * this.perPage, (page + 1) * this.perPage);
    const strangers = this.misbehaviour === 'other-person' && this.#isStillMisbehaving({ pathname }, page) ? [aPatient('stranger', otherBsn)] : [];
    const entry = [...shown, ...others, ...strangers].map((resource) => ({ fullUrl: `${this.baseUrl}/${resource.resourceType}/${resource.id}`, resource }));
    return { resourceType: 'Bundle', type: 'searchset', link: this.#links(type, form, page, matches.length), entry };
  }

  #links(type: string, form: URLSearchParams, page: number, total: number): object[] {
    if (this.misbehaviour === 'link-elsewhere' && [type, null].includes(this.misbehavesOnlyOf)) return [{ relation: 'next', url: 'http://127.0.0.1:1/fhir?page=2' }];
    if (this.misbehaviour !== 'link-for-ever' && (page + 1) * this.perPage >= total) return [];
    const more = new URLSearchParams(this.tellsInLinks ? form : { _type: type });
    more.set('_page', String(page + 1));
    return [{ relation: 'next', url: `${this.baseUrl}${this.tellsInLinks ? `/${type}` : ''}?${more.toString()}` }];
  }
}
