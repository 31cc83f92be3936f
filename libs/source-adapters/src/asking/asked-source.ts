import { failed, type MedicationSource, type SourceDescription, type SourceReport } from '#libs/medication-overview';
import { BoundedHttp } from '../http/bounded-http.js';
import { FetchFailed, failureOf } from '../http/fetch-failed.js';
import { fhirClient } from '../http/fhir-client.js';
import type { Limits } from '../http/limits.js';
import { CircuitBreaker } from '../resilience/circuit-breaker.js';
import { allPages } from './all-pages.js';
import type { Dialect } from './dialect.js';

export interface SourceAddress {
  readonly baseUrl: string;
  readonly allowPrivateAddresses: boolean;
  readonly limits: Limits;
}

/** A source of any kind and version: MA, TA and MGB are asked together, and all or nothing counts. */
export class AskedSource implements MedicationSource {
  readonly #http: BoundedHttp;
  readonly #breaker: CircuitBreaker;

  constructor(
    readonly source: SourceDescription,
    private readonly address: SourceAddress,
    private readonly dialect: Dialect,
  ) {
    this.#http = new BoundedHttp(address.baseUrl, address.limits, address.allowPrivateAddresses);
    this.#breaker = new CircuitBreaker(address.limits);
  }

  /** While the breaker is open nothing is asked: the source counts as down at once. */
  async reportFor(bsn: string, signal?: AbortSignal): Promise<SourceReport> {
    const attempt = this.#breaker.begin(performance.now());
    if (!attempt) return failed(this.source, 'down');
    const report = await this.#reportFor(bsn, signal);
    const isGone = report.reason === 'down' || report.reason === 'late';
    if (isGone && signal?.aborted) attempt.saysNothing();
    else attempt.ended(isGone ? 'source-is-gone' : 'source-answers', performance.now());
    return report;
  }

  close = (): Promise<void> => this.#http.close();

  async #reportFor(bsn: string, signal?: AbortSignal): Promise<SourceReport> {
    const asking = new AbortController();
    const deadline = AbortSignal.timeout(this.address.limits.deadlineMs);
    const ends = AbortSignal.any([deadline, asking.signal, ...(signal ? [signal] : [])]);
    const startedAt = performance.now();
    try {
      const answer = await this.#ask(bsn, ends);
      return answer ? { source: this.source, state: 'answered', reason: null, ageMs: Math.round(performance.now() - startedAt), ...answer } : failed(this.source, 'other-person');
    } catch (error) {
      return failed(this.source, failureOf(error, ends));
    } finally {
      asking.abort();
    }
  }

  async #ask(bsn: string, signal: AbortSignal) {
    const { limits, baseUrl } = this.address;
    let bytes = 0;
    const client = fhirClient(baseUrl, this.#http, signal, (count) => {
      bytes += count;
      if (bytes > limits.maxBytes) throw new FetchFailed('too-large');
    });
    const asking = { client, bsn, limits, isSameOrigin: this.#http.isSameOrigin };
    const pages = await Promise.all(this.dialect.questionsAbout(bsn).map((question) => allPages(question, asking)));
    return this.dialect.read(pages.flat(), this.source, bsn);
  }
}
