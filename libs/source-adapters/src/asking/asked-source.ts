import { performance } from 'node:perf_hooks';
import { failed, type AnswerRead, type MedicationSource, type SourceDescription, type SourceReport } from '#libs/medication-overview';
import { BoundedHttp } from '../http/bounded-http.js';
import { failureOfQuestion } from '../http/fetch-failed.js';
import { fhirClient } from '../http/fhir-client.js';
import type { Limits } from '../http/limits.js';
import { Breaker, type Shown } from '../resilience/breaker.js';
import { clientMarker } from '../resilience/client-marker.js';
import { SharedQuestions } from '../resilience/shared-questions.js';
import { turns, type TakeTurn } from '../resilience/turns.js';
import { allPages } from './all-pages.js';
import { askAlongside } from './ask-alongside.js';
import type { Asking } from './asking.js';
import { Attempt } from './attempt.js';
import type { Dialect } from './dialect.js';

export interface SourceAddress {
  readonly baseUrl: string;
  readonly allowPrivateAddresses: boolean;
  readonly limits: Limits;
}

interface Ended {
  readonly report: SourceReport;
  readonly shown: Shown;
}

/** By so much a reader waits longer than a source may take: of a question that did not wait with us, the source ends it. */
const breathMs = 50;
/** Of the deadline: with less of it left nothing is asked anew. */
const worthAsking = 0.25;

/** A source of any kind and version: MA, TA and MGB are asked together, and all or nothing counts; what stands beside them may fail alone. */
export class AskedSource implements MedicationSource {
  readonly #http: BoundedHttp;
  readonly #breaker: Breaker<Ended>;
  readonly #shared = new SharedQuestions<SourceReport>();
  readonly #takeTurn: TakeTurn;

  constructor(
    readonly source: SourceDescription,
    private readonly address: SourceAddress,
    private readonly dialect: Dialect,
  ) {
    const { baseUrl, limits, allowPrivateAddresses } = address;
    this.#http = new BoundedHttp(baseUrl, limits, allowPrivateAddresses);
    this.#breaker = new Breaker(limits);
    this.#takeTurn = turns(limits.questionsAtOnce);
  }

  /** Whoever asks waits no longer than the deadline, in our queue or for the source; only the source's part tells of the source. */
  async reportFor(bsn: string, signal?: AbortSignal): Promise<SourceReport> {
    const { deadlineMs } = this.address.limits;
    const patience = AbortSignal.timeout(deadlineMs + breathMs);
    const startedAt = performance.now();
    const waits = signal ? AbortSignal.any([patience, signal]) : patience;
    const about = clientMarker(bsn);
    const report = await this.#shared.ask(about, waits, {
      begin: (ends) => this.#takeTurn(() => this.#unlessGone(about, bsn, ends), ends),
      isWorthAnother: ({ reason }) => reason === 'late' && performance.now() - startedAt < deadlineMs * (1 - worthAsking),
    });
    return report ?? failed(this.source, 'late');
  }

  close = (): Promise<void> => this.#http.close();

  /** While the breaker is open nothing is asked: the source counts as down at once. */
  async #unlessGone(about: string, bsn: string, ends: AbortSignal): Promise<SourceReport> {
    const ended = await this.#breaker.ask(about, () => this.#asked(bsn, new Attempt(this.address.limits, ends)), ({ shown }) => shown);
    return ended?.report ?? failed(this.source, 'down');
  }

  async #asked(bsn: string, attempt: Attempt): Promise<Ended> {
    const report = await this.#reportFrom(bsn, attempt);
    attempt.close();
    return { report, shown: attempt.shownBy(report) };
  }

  async #reportFrom(bsn: string, attempt: Attempt): Promise<SourceReport> {
    try {
      const answer = await this.#ask(bsn, attempt);
      return answer ? { source: this.source, state: 'answered', reason: null, ageMs: attempt.ageMs, ...answer } : failed(this.source, 'other-person');
    } catch (error) {
      const reason = failureOfQuestion(error, attempt.ends);
      attempt.giveUp();
      return failed(this.source, reason);
    }
  }

  async #ask(bsn: string, attempt: Attempt): Promise<AnswerRead | null> {
    const medicines = this.#asking(bsn, attempt);
    const [pages, beside] = await Promise.all([
      Promise.all(this.dialect.questionsAbout(bsn).map((question) => allPages(question, medicines))),
      askAlongside(this.dialect.questionsAlongside(bsn), this.#asking(bsn, attempt)),
    ]);
    const answer = this.dialect.read([...pages.flat(), ...beside.pages], this.source, bsn);
    return answer && { ...answer, alongside: { ...answer.alongside, is: beside.is } };
  }

  #asking(bsn: string, attempt: Attempt): Asking {
    const { limits, baseUrl } = this.address;
    return { client: fhirClient(baseUrl, this.#http, attempt.ends, attempt.counted()), bsn, limits, isSameOrigin: this.#http.isSameOrigin };
  }
}
