import { Pool, type Dispatcher } from 'undici';
import { allowedConnector } from './allowed-connector.js';
import { oneRetry } from '../resilience/one-retry.js';
import { FetchFailed, failureOf, noAnswer } from './fetch-failed.js';
import type { Limits } from './limits.js';

export interface Outgoing {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** One source, one host: no redirects, nothing larger or later than the limits, no address outside the region's rules. */
export class BoundedHttp {
  readonly #pool: Pool;
  readonly #origin: string;

  constructor(baseUrl: string, private readonly limits: Limits, allowPrivate: boolean) {
    this.#origin = new URL(baseUrl).origin;
    this.#pool = new Pool(this.#origin, {
      connect: allowedConnector(allowPrivate),
      connections: limits.connections,
      pipelining: 1,
      keepAliveTimeout: 10_000,
      maxResponseSize: limits.maxBytesPerPage,
    });
  }

  isSameOrigin = (url: string): boolean => URL.canParse(url) && new URL(url).origin === this.#origin;

  /** The body as text, of a 200 with FHIR or JSON; anything else is a FetchFailed. Only reads pass here: each may be tried once more. */
  textOf = (outgoing: Outgoing, signal: AbortSignal): Promise<string> => oneRetry.execute(() => this.#textOf(outgoing, signal), signal);

  async #textOf(outgoing: Outgoing, signal: AbortSignal): Promise<string> {
    const answer = await this.#send(outgoing, signal);
    try {
      await refuseUnlessFhir(answer);
      return strictUtf8(await answer.body.bytes());
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
/** Says nothing of what it offers: too slow, or asked too often. */
const notNow: readonly number[] = [408, 425, 429];
const isNotOffered = (status: number): boolean => status >= 400 && status < 500 && !notNow.includes(status);
const jsonTypes = /^application\/(fhir\+)?json *(;|$)/i;

async function refuseUnlessFhir({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<void> {
  const reason = statusCode >= 300 && statusCode < 400 ? 'redirected' : statusCode !== 200 ? 'down' : jsonTypes.test(String(headers['content-type'])) ? null : 'not-fhir';
  if (reason === null) return;
  body.on('error', () => undefined).destroy();
  throw new FetchFailed(reason, awayForAMoment.includes(statusCode), isNotOffered(statusCode));
}

function strictUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FetchFailed('unreadable');
  }
}
