import { failed, type AnswerRead, type MedicationSource, type SourceDescription, type SourceReport } from '#libs/medication-overview';
import { BoundedHttp } from '../http/bounded-http.js';
import { FetchFailed, failureOf } from '../http/fetch-failed.js';
import { fhirClient } from '../http/fhir-client.js';
import type { Limits } from '../http/limits.js';
import { Breaker, type Shown } from '../resilience/breaker.js';
import { allPages } from './all-pages.js';
import { askAlongside } from './ask-alongside.js';
import type { Asking } from './asking.js';
import type { Dialect } from './dialect.js';

export interface SourceAddress {
  readonly baseUrl: string;
  readonly allowPrivateAddresses: boolean;
  readonly limits: Limits;
}

/** A source of any kind and version: MA, TA and MGB are asked together, and all or nothing counts; what stands beside them may fail alone. */
export class AskedSource implements MedicationSource {
  readonly #http: BoundedHttp;
  readonly #breaker: Breaker<SourceReport>;

  constructor(
    readonly source: SourceDescription,
    private readonly address: SourceAddress,
    private readonly dialect: Dialect,
  ) {
    this.#http = new BoundedHttp(address.baseUrl, address.limits, address.allowPrivateAddresses);
    this.#breaker = new Breaker(address.limits);
  }

  /** While the breaker is open nothing is asked: the source counts as down at once. */
  async reportFor(bsn: string, signal?: AbortSignal): Promise<SourceReport> {
    const report = await this.#breaker.ask(() => this.#reportFor(bsn, signal), (one) => shownBy(one, signal));
    return report ?? failed(this.source, 'down');
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

  async #ask(bsn: string, signal: AbortSignal): Promise<AnswerRead | null> {
    const medicines = this.#asking(bsn, signal);
    const [pages, beside] = await Promise.all([
      Promise.all(this.dialect.questionsAbout(bsn).map((question) => allPages(question, medicines))),
      askAlongside(this.dialect.questionsAlongside(bsn), this.#asking(bsn, signal)),
    ]);
    const answer = this.dialect.read([...pages.flat(), ...beside.pages], this.source, bsn);
    return answer && { ...answer, alongside: { ...answer.alongside, allergiesAre: beside.allergiesAre } };
  }

  /** With a bound of its own on all bytes together. */
  #asking(bsn: string, signal: AbortSignal): Asking {
    const { limits, baseUrl } = this.address;
    let bytes = 0;
    const client = fhirClient(baseUrl, this.#http, signal, (count) => {
      bytes += count;
      if (bytes > limits.maxBytes) throw new FetchFailed('too-large');
    });
    return { client, bsn, limits, isSameOrigin: this.#http.isSameOrigin };
  }
}

/** Only a source that did not answer counts as gone; one that answers badly is there. */
function shownBy({ reason }: SourceReport, signal?: AbortSignal): Shown {
  if (reason !== 'down' && reason !== 'late') return 'source-answers';
  return signal?.aborted ? 'nothing' : 'source-is-gone';
}
