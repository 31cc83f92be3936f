import { failed, readAnswer, type MedicationSource, type SourceDescription, type SourceReport } from '#libs/medication-overview';
import { BoundedHttp } from '../http/bounded-http.js';
import { FetchFailed, failureOf } from '../http/fetch-failed.js';
import { fhirClient } from '../http/fhir-client.js';
import type { Limits } from '../http/limits.js';
import { allPages } from './all-pages.js';
import { questionsAbout } from './questions.js';

export interface SourceAddress {
  readonly baseUrl: string;
  readonly allowPrivateAddresses: boolean;
  readonly limits: Limits;
}

/** A source that speaks MP9 on FHIR R4, of any kind: MA, TA and MGB are asked together, and all or nothing counts. */
export class Mp9R4Source implements MedicationSource {
  readonly #http: BoundedHttp;

  constructor(
    readonly source: SourceDescription,
    private readonly address: SourceAddress,
  ) {
    this.#http = new BoundedHttp(address.baseUrl, address.limits, address.allowPrivateAddresses);
  }

  async reportFor(bsn: string, signal?: AbortSignal): Promise<SourceReport> {
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

  close = (): Promise<void> => this.#http.close();

  async #ask(bsn: string, signal: AbortSignal) {
    const { limits, baseUrl } = this.address;
    let bytes = 0;
    const client = fhirClient(baseUrl, this.#http, signal, (count) => {
      bytes += count;
      if (bytes > limits.maxBytes) throw new FetchFailed('too-large');
    });
    const asking = { client, bsn, limits, isSameOrigin: this.#http.isSameOrigin };
    const pages = await Promise.all(questionsAbout(bsn).map((question) => allPages(question, asking)));
    return readAnswer(pages.flat(), this.source, bsn);
  }
}
