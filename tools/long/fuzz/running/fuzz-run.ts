import { setTimeout as sleep } from 'node:timers/promises';
import type { MeansOfAsking } from '../asking/means.js';
import { questionNames, type QuestionName } from '../asking/questions.js';
import type { RightQuestions } from '../asking/right-questions.js';
import { sendHostile } from '../asking/sending.js';
import { judge, type Known } from '../judging/judge.js';
import { settledRows, storedRows, storedSince, type Rows } from '../judging/stored-rows.js';
import type { Violation } from '../judging/violation.js';
import type { Chance } from '../requests/chance.js';
import type { Group } from '../requests/hostile-request.js';
import type { Stage } from './stage.js';

const rightEvery = 5;
const mendedWithinMs = 30_000;

export interface Harmed {
  readonly stage: Stage;
  readonly asking: MeansOfAsking;
  readonly right: RightQuestions;
  readonly known: Known;
  readonly chance: Chance;
}

/** Case after case, with right questions in between, and the rows counted after each group. */
export class FuzzRun {
  readonly casesOf = new Map<string, number>();
  /** What is being sent at this moment. */
  now = '';

  private constructor(
    private readonly harmed: Harmed,
    private rows: Rows,
  ) {}

  static of = async (harmed: Harmed): Promise<FuzzRun> => new FuzzRun(harmed, await settledRows(harmed.stage.region.file.database));

  /** What those who ask may send. */
  requests(group: Group, size: number): Promise<Violation[]> {
    const { stage, asking, known, chance } = this.harmed;
    return this.cases(group.name, size, questionNames, async () => {
      const hostile = await group.next(chance, await asking.now());
      this.now = `${group.name}: ${hostile.what}`;
      return judge(hostile, await sendHostile(hostile, stage.origins), known);
    });
  }

  /** What a source may be or send: the overview is right again when it is over. */
  async sources(name: string, size: number, next: (tell: (what: string) => void) => Promise<Violation[]>): Promise<Violation[]> {
    const found = await this.cases(name, size, questionNames.filter((question) => question !== 'overview'), () => next((what) => void (this.now = `${name}: ${what}`)));
    return [...found, ...(await this.overviewIsBack(name))];
  }

  private async cases(name: string, size: number, beside: readonly QuestionName[], next: () => Promise<Violation[]>): Promise<Violation[]> {
    const { right, asking, stage } = this.harmed;
    const found: Violation[] = [];
    this.now = name;
    for (let index = 0; index < size; index += 1) {
      found.push(...(await next()).map((one) => ({ ...one, text: `${name}: ${one.text}` })));
      const question = beside[Math.floor(index / rightEvery) % beside.length];
      if (index % rightEvery === 0 && question) found.push(...(await right.ask(question, await asking.now(), `among ${name}`)));
    }
    this.casesOf.set(name, size);
    const rows = await storedRows(stage.region.file.database);
    found.push(...storedSince(this.rows, rows, name));
    this.rows = rows;
    return found;
  }

  /** A source that was away is left in peace for a moment. */
  private async overviewIsBack(name: string): Promise<Violation[]> {
    const { right, asking } = this.harmed;
    for (const deadline = performance.now() + mendedWithinMs; ; await sleep(500)) {
      const found = await right.ask('overview', await asking.now(), `after ${name}`);
      if (found.length === 0 || performance.now() > deadline) return found;
    }
  }
}
