import { Inject, Injectable } from '@nestjs/common';
import { GatewayError, type ClientKey } from '#libs/kernel';
import type { Inquiry, ReleaseSteps } from './inquiry.js';
import { mint, Released, type Rendered } from '../domain/released.js';
import { ACCESS_FACTS, type AccessFactsReader } from './access-facts.port.js';
import { Disclosure, inquiryIn } from './disclosure.js';
import type { Look } from './look.js';

/** How often a joint answer is made anew because a client changed their mind meanwhile. */
const maxRounds = 4;

/** One of the questions that a joint answer is made of. */
export interface Question {
  readonly client: ClientKey;
  readonly ask: (disclosure: Disclosure) => Promise<Released<Rendered>>;
}

export const questionOf = <Fetched>(asked: Inquiry | Look, steps: ReleaseSteps<Fetched>): Question => ({
  client: inquiryIn(asked).client,
  ask: (disclosure) => disclosure.release(asked, steps),
});

/** One answer about several clients or categories: each is decided and audited on its own, and what is refused leaves no trace. */
@Injectable()
export class JointDisclosure {
  constructor(
    private readonly disclosure: Disclosure,
    @Inject(ACCESS_FACTS) private readonly factsReader: AccessFactsReader,
  ) {}

  /** `join` sees only what was released. */
  async release(questions: readonly Question[], join: (released: readonly Rendered[]) => Rendered): Promise<Released<Rendered>> {
    if (questions.length === 0) throw new GatewayError('fault', 'an answer was asked for without a question to decide');
    for (let round = 0; round < maxRounds; round += 1) {
      const before = await this.epochsOf(questions);
      const answers = await Promise.all(questions.map(({ ask }) => ask(this.disclosure).catch(leaveOutRefusals)));
      const joined = join(answers.flatMap((answer) => (answer ? [Released.open(answer)] : [])));
      if ((await this.epochsOf(questions)) === before) return mint(joined);
    }
    throw new GatewayError('unavailable', 'the consents of these people are changing now; try again shortly');
  }

  private async epochsOf(questions: readonly Question[]): Promise<string> {
    return (await Promise.all(questions.map(({ client }) => this.factsReader.epochOf(client)))).join();
  }
}

function leaveOutRefusals(error: unknown): null {
  if (error instanceof GatewayError && (error.category === 'forbidden' || error.category === 'not-found')) return null;
  throw error;
}
