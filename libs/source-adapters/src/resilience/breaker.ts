import { BrokenCircuitError, circuitBreaker, CircuitState, ConsecutiveBreaker, DelegateBackoff, handleType, type CircuitBreakerPolicy } from 'cockatiel';

export interface BreakerLimits {
  /** Questions in a row that a source left unanswered before it is left in peace. */
  readonly breakAfterFailures: number;
  /** How long it is left in peace; then one question is let through, and its end decides. */
  readonly halfOpenAfterMs: number;
}

/** What a question showed about its source; nothing, where who asked went away. */
export type Shown = 'source-answers' | 'source-is-gone' | 'nothing';

/** How the policy is told; who asked gets the answer all the same. */
class Unanswered<Answer> extends Error {
  constructor(readonly answer: Answer, readonly shown: Shown, readonly counts: boolean) {
    super(shown);
  }
}

/** Spares a source that is gone, and who asks it the wait. The policy counts; only who asks beside a trial is refused by us. */
export class Breaker<Answer> {
  readonly #policy: CircuitBreakerPolicy;

  constructor({ breakAfterFailures, halfOpenAfterMs }: BreakerLimits) {
    this.#policy = circuitBreaker(handleType(Unanswered, ({ counts }) => counts), {
      breaker: new ConsecutiveBreaker(breakAfterFailures),
      // A trial that showed nothing makes room for another at once.
      halfOpenAfter: new DelegateBackoff(({ result }) => ('error' in result && result.error instanceof Unanswered && result.error.shown === 'nothing' ? 0 : halfOpenAfterMs)),
    });
  }

  /** null: open, or beside a trial, where the policy would let this question wait for the end of that one. */
  async ask(question: () => Promise<Answer>, shownBy: (answer: Answer) => Shown): Promise<Answer | null> {
    if (this.#policy.state === CircuitState.HalfOpen) return null;
    try {
      return await this.#policy.execute(() => this.#learnFrom(question, shownBy));
    } catch (error) {
      if (error instanceof BrokenCircuitError) return null;
      if (error instanceof Unanswered) return error.answer as Answer;
      throw error;
    }
  }

  /** Every end of a trial counts. What was asked before it opened and fails after it must not prolong the wait, nor end the trial. */
  async #learnFrom(question: () => Promise<Answer>, shownBy: (answer: Answer) => Shown): Promise<Answer> {
    const isTrial = this.#policy.state === CircuitState.HalfOpen;
    const answer = await question();
    const shown = shownBy(answer);
    if (shown === 'source-answers') return answer;
    throw new Unanswered(answer, shown, isTrial || (shown === 'source-is-gone' && this.#policy.state === CircuitState.Closed));
  }
}
