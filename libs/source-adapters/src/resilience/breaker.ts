import { BrokenCircuitError, circuitBreaker, CircuitState, ConsecutiveBreaker, DelegateBackoff, handleType, type CircuitBreakerPolicy } from 'cockatiel';

export interface BreakerLimits {
  /** Questions in a row, each about another client, that a source left unanswered before it is left in peace. */
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

/**
 * Spares a source that is gone, and who asks it the wait. The policy counts; what fails about one client again and again
 * counts once, for it says nothing of the others. `about` tells clients apart and is no name of them.
 */
export class Breaker<Answer> {
  readonly #policy: CircuitBreakerPolicy;
  /** In a row, since the last answer. */
  readonly #unansweredAbout = new Set<string>();
  #failedTrial: { readonly about: string; readonly restsUntil: number } | null = null;

  constructor(private readonly limits: BreakerLimits) {
    const { breakAfterFailures, halfOpenAfterMs } = limits;
    this.#policy = circuitBreaker(handleType(Unanswered, ({ counts }) => counts), {
      breaker: new ConsecutiveBreaker(breakAfterFailures),
      // A trial that showed nothing makes room for another at once.
      halfOpenAfter: new DelegateBackoff(({ result }) => ('error' in result && result.error instanceof Unanswered && result.error.shown === 'nothing' ? 0 : halfOpenAfterMs)),
    });
  }

  /** null: open, or beside a trial, where the policy would let this question wait for the end of that one. */
  async ask(about: string, question: () => Promise<Answer>, shownBy: (answer: Answer) => Shown): Promise<Answer | null> {
    if (this.#policy.state === CircuitState.HalfOpen || this.#letsAnotherTry(about)) return null;
    try {
      return await this.#policy.execute(() => this.#learnFrom(about, question, shownBy));
    } catch (error) {
      if (error instanceof BrokenCircuitError) return null;
      if (error instanceof Unanswered) return error.answer as Answer;
      throw error;
    }
  }

  /** After a trial that failed, a question about another client is the next; about this one only where none came. */
  #letsAnotherTry = (about: string): boolean => this.#policy.state === CircuitState.Open && this.#failedTrial?.about === about && Date.now() < this.#failedTrial.restsUntil;

  /** Every end of a trial counts. What was asked before it opened and fails after it must not prolong the wait, nor end the trial. */
  async #learnFrom(about: string, question: () => Promise<Answer>, shownBy: (answer: Answer) => Shown): Promise<Answer> {
    const isTrial = this.#policy.state === CircuitState.HalfOpen;
    const answer = await question();
    const shown = shownBy(answer);
    if (shown === 'source-answers') {
      this.#unansweredAbout.clear();
      return answer;
    }
    throw new Unanswered(answer, shown, isTrial ? this.#trialFailed(about, shown) : shown === 'source-is-gone' && this.#isNews(about));
  }

  #trialFailed(about: string, shown: Shown): true {
    if (shown === 'source-is-gone') this.#failedTrial = { about, restsUntil: Date.now() + 2 * this.limits.halfOpenAfterMs };
    return true;
  }

  #isNews(about: string): boolean {
    if (this.#policy.state !== CircuitState.Closed || this.#unansweredAbout.has(about)) return false;
    this.#unansweredAbout.add(about);
    return true;
  }
}
