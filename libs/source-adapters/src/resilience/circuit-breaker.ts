export interface BreakerLimits {
  /** Questions in a row that a source left unanswered before it is left in peace. */
  readonly breakAfterFailures: number;
  /** How long it is left in peace; then one question is let through, and its end decides. */
  readonly halfOpenAfterMs: number;
}

/** One question that the breaker let through; it ends once. */
export interface Attempt {
  ended(how: 'source-answers' | 'source-is-gone', now: number): void;
  /** The one who asked went away: nothing was learned about the source. */
  saysNothing(): void;
}

/** Spares a source that is gone, and who asks it the wait. `now` counts milliseconds and never goes back. */
export class CircuitBreaker {
  #failuresInARow = 0;
  #openedAt: number | null = null;
  #isTrying = false;

  constructor(private readonly limits: BreakerLimits) {}

  /** null: open. */
  begin(now: number): Attempt | null {
    const isTrial = this.#openedAt !== null;
    if (this.#openedAt !== null && (this.#isTrying || now - this.#openedAt < this.limits.halfOpenAfterMs)) return null;
    this.#isTrying = isTrial;
    return {
      ended: (how, at) => (how === 'source-answers' ? this.#close() : this.#failed(at, isTrial)),
      saysNothing: () => void (isTrial && (this.#isTrying = false)),
    };
  }

  #close(): void {
    this.#failuresInARow = 0;
    this.#openedAt = null;
    this.#isTrying = false;
  }

  /** What was asked before it opened and fails after it must not prolong the wait. */
  #failed(at: number, isTrial: boolean): void {
    this.#failuresInARow += 1;
    if (isTrial) this.#isTrying = false;
    if (isTrial || (this.#openedAt === null && this.#failuresInARow >= this.limits.breakAfterFailures)) this.#openedAt = at;
  }
}
