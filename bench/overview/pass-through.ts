import { Pool } from 'undici';
import { bodyOf } from '../support/body-of.js';
import { listenAsProgram } from '../support/program.js';
import type { MergeTask } from './parse-and-merge.js';
import type { SourceRequest } from './replaying-source.js';

/** The least that asking can cost: the same answers by undici, their bytes sent on one after the other, unread. */
await listenAsProgram<MergeTask>(({ sources, plans }) => {
  const pool = new Pool(sources, { connections: 64, pipelining: 1 });
  return (request, response) => {
    void bodyOf(request).then(async (body) => {
      const plan = plans[/\b\d{9}\b/.exec(body)?.[0] ?? ''] ?? [];
      const bytes = Buffer.concat(await Promise.all(plan.map((one) => bytesFrom(pool, one))));
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length }).end(bytes);
    });
  };
});

async function bytesFrom(pool: Pool, { method, path, contentType, body }: SourceRequest): Promise<Uint8Array> {
  const headers = { accept: 'application/fhir+json', ...(contentType ? { 'content-type': contentType } : {}) };
  const answer = await pool.request({ method, path, headers, ...(method === 'POST' ? { body } : {}) });
  return answer.body.bytes();
}
