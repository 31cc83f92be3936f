import { isJsonObject, type JsonObject } from '#libs/fhir';
import { request } from 'undici';
import { allPages } from '../asking/all-pages.js';
import type { Question } from '../asking/question.js';
import { BoundedHttp } from '../http/bounded-http.js';
import { failureOf } from '../http/fetch-failed.js';
import { fhirClient } from '../http/fhir-client.js';
import type { Exchange, Searched, Target } from './facts.js';

const mostBytes = 1_000_000;
const fhirJson = 'application/fhir+json';

/** Asks as the adapters do, and keeps what they throw away: status, sizes and times. */
export class Asker {
  readonly #http: BoundedHttp;

  constructor(private readonly target: Target) {
    this.#http = new BoundedHttp(target.baseUrl, target.limits, true);
  }

  close = (): Promise<void> => this.#http.close();

  metadata = (): Promise<Exchange> => exchange(`${this.target.baseUrl}/metadata`, { method: 'GET', headers: { accept: fhirJson } }, this.target.limits.deadlineMs);

  async search(question: Question): Promise<Searched> {
    const { baseUrl, bsn, limits } = this.target;
    const [signal, startedAt] = [AbortSignal.timeout(limits.deadlineMs), performance.now()];
    let bytes = 0;
    const client = fhirClient(baseUrl, this.#http, signal, (count) => { bytes += count; });
    const end = (more: Pick<Searched, 'failure' | 'status' | 'pages'>): Searched => ({ resourceType: question.resourceType, bytes, ms: Math.round(performance.now() - startedAt), ...more });
    try {
      const pages = await allPages(question, { client, bsn, limits, isSameOrigin: this.#http.isSameOrigin });
      return end({ failure: null, status: 200, pages });
    } catch (error) {
      return end({ failure: failureOf(error, signal), status: (await this.#once(question)).status, pages: [] });
    }
  }

  #once({ resourceType, searchParams }: Question): Promise<Exchange> {
    const form = new URLSearchParams(Object.entries(searchParams).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, String(one)])));
    const headers = { accept: fhirJson, 'content-type': 'application/x-www-form-urlencoded' };
    return exchange(`${this.target.baseUrl}/${resourceType}/_search`, { method: 'POST', headers, body: form.toString() }, this.target.limits.deadlineMs);
  }
}

async function exchange(url: string, outgoing: { method: 'GET' | 'POST'; headers: Record<string, string>; body?: string }, deadlineMs: number): Promise<Exchange> {
  const [signal, startedAt] = [AbortSignal.timeout(deadlineMs), performance.now()];
  const end = (more: Omit<Exchange, 'ms'>): Exchange => ({ ms: Math.round(performance.now() - startedAt), ...more });
  try {
    const { statusCode, body } = await request(url, { ...outgoing, signal });
    const parts: Buffer[] = [];
    for await (const part of body as AsyncIterable<Buffer>) {
      parts.push(part);
      if (parts.reduce((sum, { length }) => sum + length, 0) > mostBytes) break;
    }
    return end({ status: statusCode, resource: resourceIn(Buffer.concat(parts).toString()), isLate: false });
  } catch {
    return end({ status: null, resource: null, isLate: signal.aborted });
  }
}

function resourceIn(text: string): JsonObject | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return isJsonObject(parsed) ? parsed : null;
  } catch {
    return null;
  }
}
