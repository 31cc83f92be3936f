import { Pool, type Dispatcher } from 'undici';
import { allowedConnector } from './allowed-connector.js';
import { FetchFailed, failureOf } from './fetch-failed.js';
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

  /** The body as text, of a 200 with FHIR or JSON; anything else is a FetchFailed. */
  async textOf({ method, url, headers, body }: Outgoing, signal: AbortSignal): Promise<string> {
    const { pathname, search } = new URL(url);
    try {
      const answer = await this.#pool.request({ method, path: `${pathname}${search}`, headers: { ...headers }, body, signal });
      await refuseUnlessFhir(answer);
      return strictUtf8(await answer.body.bytes());
    } catch (error) {
      throw new FetchFailed(failureOf(error, signal));
    }
  }

  close = (): Promise<void> => this.#pool.destroy();
}

const jsonTypes = /^application\/(fhir\+)?json *(;|$)/i;

async function refuseUnlessFhir({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<void> {
  const reason = statusCode >= 300 && statusCode < 400 ? 'redirected' : statusCode !== 200 ? 'down' : jsonTypes.test(String(headers['content-type'])) ? null : 'not-fhir';
  if (reason === null) return;
  body.on('error', () => undefined).destroy();
  throw new FetchFailed(reason);
}

function strictUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FetchFailed('unreadable');
  }
}
