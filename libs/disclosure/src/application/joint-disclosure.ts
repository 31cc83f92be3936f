import { Inject, Injectable } from '@nestjs/common';
import { isSameEpoch } from '#libs/consent';
import { GatewayError, type ClientKey } from '#libs/kernel';
import type { Inquiry, ReleaseSteps } from './inquiry.js';
import { mint, Released, type Rendered } from '../domain/released.js';
import { ACCESS_FACTS, type AccessFactsReader } from './access-facts.port.js';
import { Disclosure, inquiryIn, type Answer } from './disclosure.js';
import { KeepsChanging } from './keeps-changing.js';
import type { Look } from './look.js';

/** How often a client is asked about in one joint answer, because they changed their mind meanwhile. */
const maxRounds = 4;

/** One of the questions that a joint answer is made of. */
export interface Question {
  readonly client: ClientKey;
  readonly ask: (disclosure: Disclosure) => Promise<Released<Rendered>>;
  /** `isAgain`: what was known before does not count any more. */
  readonly answer: (disclosure: Disclosure, isAgain: boolean) => Promise<Answer>;
}

export const questionOf = <Fetched>(asked: Inquiry | Look, steps: ReleaseSteps<Fetched>): Question => ({
  client: inquiryIn(asked).client,
  ask: (disclosure) => disclosure.release(asked, steps),
  answer: (disclosure, isAgain) => disclosure.answer(isAgain ? inquiryIn(asked) : asked, steps),
});

type Part = Pick<Question, 'client' | 'answer'>;
type Answers = ReadonlyMap<Part, Answer>;

/** One answer about several clients or categories: each is decided and audited on its own, and what is refused leaves no trace. */
@Injectable()
export class JointDisclosure {
  constructor(
    private readonly disclosure: Disclosure,
    @Inject(ACCESS_FACTS) private readonly factsReader: AccessFactsReader,
  ) {}

  /** `join` sees only what was released. Who keeps changing their mind is left out; it costs the others no second row and not the answer. */
  async release(questions: readonly Part[], join: (released: readonly Rendered[]) => Rendered): Promise<Released<Rendered>> {
    if (questions.length === 0) throw new GatewayError('fault', 'an answer was asked for without a question to decide');
    let standing: Answers = new Map();
    let open = questions;
    for (let round = 0; open.length > 0 && round < maxRounds; round += 1) {
      const given: Answers = new Map([...standing, ...(await this.answersTo(open, round > 0))]);
      standing = await this.stillStanding(given);
      open = [...given.keys()].filter((one) => !standing.has(one));
    }
    return mint(join(questions.flatMap((one) => renderedIn(standing.get(one)))));
  }

  /** What is refused is left out for good: that is never against the client's word. */
  private async answersTo(questions: readonly Part[], isAgain: boolean): Promise<Answers> {
    const answers = await Promise.all(questions.map(async (one) => ({ one, answer: await one.answer(this.disclosure, isAgain).catch(leaveOut) })));
    return new Map(answers.flatMap(({ one, answer }) => (answer ? [[one, answer]] : [])));
  }

  /** Of all, also of what stood before: after the last audit, and nothing comes between this and the answer. */
  private async stillStanding(given: Answers): Promise<Answers> {
    const now = await Promise.all([...given].map(async ([one, answer]) => ({ one, answer, epoch: await this.factsReader.epochOf(one.client) })));
    return new Map(now.filter(({ answer, epoch }) => isSameEpoch(answer.epoch, epoch)).map(({ one, answer }) => [one, answer]));
  }
}

const renderedIn = (answer: Answer | undefined): readonly Rendered[] => (answer ? [Released.open(answer.released)] : []);

function leaveOut(error: unknown): null {
  if (error instanceof KeepsChanging) return null;
  if (error instanceof GatewayError && (error.category === 'forbidden' || error.category === 'not-found')) return null;
  throw error;
}
