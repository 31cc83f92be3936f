import { violation, type Violation } from '../judging/violation.js';
import { withoutWhatDiffers } from '../judging/without-what-differs.js';
import type { HostileMeans } from '../requests/hostile-request.js';
import type { Origins } from '../running/stage.js';
import { questionNames, questions, requestOf, type QuestionName } from './questions.js';
import { sendTimed } from './sending.js';

/** What whoever asks rightly is answered; asked in between, and compared with the first time. */
export class RightQuestions {
  private readonly answers = new Map<QuestionName, string>();
  asked = 0;

  constructor(private readonly origins: Origins) {}

  /** Asks all, and remembers; again, and fails where the second answer differs by itself. */
  async learn(means: HostileMeans): Promise<void> {
    for (const name of questionNames) {
      const [one, other] = [await this.answerTo(name, means), await this.answerTo(name, means)];
      if (one.status !== 200 || one.text !== other.text) throw new Error(`the region does not answer ${name} the same twice: ${one.status} ${one.text.slice(0, 300)} ${other.text.slice(0, 300)}`);
      this.answers.set(name, one.text);
    }
  }

  answer = (name: QuestionName): string => this.answers.get(name) ?? '';

  async ask(name: QuestionName, means: HostileMeans, when: string): Promise<Violation[]> {
    this.asked += 1;
    const { status, text } = await this.answerTo(name, means);
    return status === 200 && text === this.answer(name) ? [] : [violation('right-question-failed', `${name} ${when}: ${status} ${text}`)];
  }

  private async answerTo(name: QuestionName, means: HostileMeans): Promise<{ status: number; text: string }> {
    const { status, body } = await sendTimed(this.origins[questions[name].target], requestOf(name, means));
    return { status, text: withoutWhatDiffers(body) };
  }
}
