import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { fhirJson, type Answer } from '../../http/answer.js';
import { write } from '../../http/write.js';
import { isPlainObject } from '../../store/record.js';
import type { Broken } from '../way.js';

const hugeBytes = 40_000_000;

/** FHIR lets a server tell about a search in the answer itself: as much as it likes. */
const remark = JSON.stringify({
  resource: { resourceType: 'OperationOutcome', issue: [{ severity: 'information', code: 'informational', diagnostics: 'x'.repeat(60_000) }] },
  search: { mode: 'outcome' },
});

export const sendHuge = (answer: Answer, response: ServerResponse, { mended }: Pick<Broken, 'mended'>): Promise<void> | void =>
  isSearchset(answer.body) ? stream(withRemarks(answer.body, hugeBytes), response, mended) : write(response, answer);

export const sendWithoutEnd = ({ body }: Answer, response: ServerResponse, { mended }: Pick<Broken, 'mended'>): Promise<void> =>
  stream(withRemarks(isPlainObject(body) ? body : {}, Infinity), response, mended);

const isSearchset = (body: unknown): body is Record<string, unknown> => isPlainObject(body) && body['resourceType'] === 'Bundle';

/** One piece at a time, as fast as the other side takes them; ends when it is mended or nobody reads any more. */
async function stream(pieces: Iterable<string>, response: ServerResponse, mended: AbortSignal): Promise<void> {
  response.writeHead(200, { 'content-type': fhirJson, 'cache-control': 'no-store' });
  await pipeline(Readable.from(pieces, { highWaterMark: 1 }), response, { signal: mended }).catch(() => response.destroy());
}

function* withRemarks({ entry, ...rest }: Record<string, unknown>, leastBytes: number): Generator<string> {
  const own = Array.isArray(entry) ? entry.map((one) => `${JSON.stringify(one)},`) : [];
  yield `${JSON.stringify(rest).slice(0, -1)},"entry":[${own.join('')}${remark}`;
  for (let bytes = remark.length; bytes < leastBytes; bytes += remark.length) yield `,${remark}`;
  yield ']}';
}
