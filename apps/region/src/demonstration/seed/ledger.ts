import { existsSync, readFileSync } from 'node:fs';
import { writeAtomically } from '../../disk/write-atomically.js';

/** What was published, per database: a second start publishes nothing twice, a new database gets everything. */
export class Ledger {
  readonly #done: Record<string, string[]>;

  constructor(
    private readonly file: string,
    private readonly database: string,
  ) {
    this.#done = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[]>) : {};
  }

  /** Noted only after the work succeeded. */
  async once(step: string, work: () => Promise<void>): Promise<void> {
    const done = (this.#done[this.database] ??= []);
    if (done.includes(step)) return;
    await work();
    done.push(step);
    writeAtomically(this.file, JSON.stringify(this.#done, null, 2));
  }
}
