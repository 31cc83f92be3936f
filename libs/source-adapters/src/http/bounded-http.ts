import type { SourceFailure } from '#libs/medication-overview';
import { Pool, type Dispatcher } from 'undici';
import { allowedConnector } from './allowed-connector.js';
import { oneRetry } from '../resilience/one-retry.js';
import { FetchFailed, failureOf, noAnswer } from './fetch-failed.js';
import { searchesAtOnce, type Limits } from './limits.js';
import { notNow, refusalIn } from './refusal.js';

export interface Outgoing {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Hears of each piece as it comes; the next is not read before it is done. */
export type OnBytes = (count: number) => void | Promise<void>;

/** One source, one host: no redirects, nothing larger or later than the limits, no address outside the region's rules. */
export class BoundedHttp {
  readonly #pool: Pool;
  readonly #origin: string;

  constructor(baseUrl: string, private readonly limits: Limits, allowPrivate: boolean) {
    this.#origin = new URL(baseUrl).origin;
    this.#pool = new Pool(this.#origin, {
      connect: allowedConnector(allowPrivate),
      connections: limits.questionsAtOnce * searchesAtOnce,
      pipelining: 1,
      keepAliveTimeout: 10_000,
      maxResponseSize: limits.maxBytesPerPage,
    });
  }

  isSameOrigin = (url: string): boolean => URL.canParse(url) && new URL(url).origin === this.#origin;

  /** The body as text, of a 200 with FHIR or JSON; anything else is a FetchFailed. Only reads pass here: each may be tried once more. */
  textOf = (outgoing: Outgoing, signal: AbortSignal, onBytes: OnBytes): Promise<string> => oneRetry.execute(() => this.#textOf(outgoing, signal, onBytes), signal);

  async #textOf(outgoing: Outgoing, signal: AbortSignal, onBytes: OnBytes): Promise<string> {
    const answer = await this.#send(outgoing, signal);
    try {
      await refuseUnlessFhir(answer);
      return strictUtf8(await bytesOf(answer, onBytes));
    } catch (error) {
      throw error instanceof FetchFailed ? error : new FetchFailed(failureOf(error, signal));
    }
  }

  async #send({ method, url, headers, body }: Outgoing, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
    const { pathname, search } = new URL(url);
    try {
      return await this.#pool.request({ method, path: `${pathname}${search}`, headers: { ...headers }, body, signal });
    } catch (error) {
      throw noAnswer(error, signal);
    }
  }

  close = (): Promise<void> => this.#pool.destroy();
}

/** What a proxy says for a source that is away for a moment. */
const awayForAMoment: readonly number[] = [502, 503, 504];
const jsonTypes = /^application\/(fhir\+)?json *(;|$)/i;

/** null: it may be FHIR. A refusal is an answer, of which nothing can be used. */
function failureIn(statusCode: number, contentType: string): SourceFailure | null {
  if (statusCode === 200 && jsonTypes.test(contentType)) return null;
  if (statusCode === 408) return 'late';
  if (statusCode >= 500 || notNow.includes(statusCode)) return 'down';
  return statusCode >= 300 && statusCode < 400 ? 'redirected' : 'not-fhir';
}

async function refuseUnlessFhir({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<void> {
  body.on('error', () => undefined);
  const reason = failureIn(statusCode, String(headers['content-type']));
  if (reason === null) return;
  const refusal = await refusalIn({ statusCode, body });
  body.destroy();
  throw new FetchFailed(reason, awayForAMoment.includes(statusCode), refusal);
}

async function bytesOf({ body }: Dispatcher.ResponseData, onBytes: OnBytes): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of body as AsyncIterable<Uint8Array>) {
    await onBytes(piece.length);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function strictUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FetchFailed('unreadable');
  }
}
