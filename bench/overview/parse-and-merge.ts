import { Pool } from 'undici';
import { bodyOf } from '../support/body-of.js';
import { listenAsProgram } from '../support/program.js';
import type { SourceRequest } from './replaying-source.js';

export interface MergeTask {
  readonly sources: string;
  readonly plans: Readonly<Record<string, readonly SourceRequest[]>>;
}

interface Bundle {
  readonly entry?: readonly { readonly fullUrl?: string; readonly resource: { readonly resourceType: string; readonly id?: string } }[];
}

/** The floor: the same answers by undici, parsed, merged to one of each, stringified. No decision, no audit, no rules. */
await listenAsProgram<MergeTask>(({ sources, plans }) => {
  const pool = new Pool(sources, { connections: 64, pipelining: 1 });
  return (request, response) => {
    void bodyOf(request).then(async (body) => {
      const plan = plans[/\b\d{9}\b/.exec(body)?.[0] ?? ''] ?? [];
      const bundles = await Promise.all(plan.map((one) => bundleFrom(pool, one)));
      const text = JSON.stringify({ resourceType: 'Bundle', type: 'searchset', entry: merged(bundles) });
      response.writeHead(200, { 'content-type': 'application/fhir+json', 'content-length': Buffer.byteLength(text) }).end(text);
    });
  };
});

async function bundleFrom(pool: Pool, { method, path, contentType, body }: SourceRequest): Promise<Bundle> {
  const headers = { accept: 'application/fhir+json', ...(contentType ? { 'content-type': contentType } : {}) };
  const answer = await pool.request({ method, path, headers, ...(method === 'POST' ? { body } : {}) });
  return JSON.parse(await answer.body.text()) as Bundle;
}

function merged(bundles: readonly Bundle[]): unknown[] {
  const found = new Map<string, unknown>();
  for (const { entry = [] } of bundles) {
    for (const one of entry) found.set(one.fullUrl ?? `${one.resource.resourceType}/${one.resource.id}`, one);
  }
  return [...found.values()];
}
