import { orEnded } from './or-ended.js';

interface Lasting<Answer> {
  readonly answer: Promise<Answer>;
  readonly end: AbortController;
  askers: number;
}

interface Asker<Answer> {
  readonly begin: (ends: AbortSignal) => Promise<Answer>;
  /** Whether who joined a question that ended so asks once more: its time was that of who asked first. */
  readonly isWorthAnother: (answer: Answer) => boolean;
}

/** Who asks what is being asked waits along. Nothing is kept after the answer, and who goes away ends it only for themselves. */
export class SharedQuestions<Answer> {
  readonly #lasting = new Map<string, Lasting<Answer>>();

  /** null: this asker did not wait any longer. */
  async ask(about: string, waits: AbortSignal, { begin, isWorthAnother }: Asker<Answer>): Promise<Answer | null> {
    const isJoining = this.#lasting.has(about);
    const answer = await this.#waitAlong(about, waits, begin);
    return isJoining && answer !== null && isWorthAnother(answer) ? this.#waitAlong(about, waits, begin) : answer;
  }

  async #waitAlong(about: string, waits: AbortSignal, begin: Asker<Answer>['begin']): Promise<Answer | null> {
    if (waits.aborted) return null;
    const question = this.#lasting.get(about) ?? this.#begun(about, begin);
    question.askers += 1;
    try {
      return await orEnded(question.answer, waits);
    } finally {
      question.askers -= 1;
      if (question.askers === 0) this.#over(about, question);
    }
  }

  #begun(about: string, begin: Asker<Answer>['begin']): Lasting<Answer> {
    const end = new AbortController();
    const question: Lasting<Answer> = { end, answer: begin(end.signal).finally(() => this.#over(about, question)), askers: 0 };
    this.#lasting.set(about, question);
    return question;
  }

  /** Also for who comes next: an end is not shared. */
  #over(about: string, question: Lasting<Answer>): void {
    if (this.#lasting.get(about) === question) this.#lasting.delete(about);
    question.end.abort();
  }
}
