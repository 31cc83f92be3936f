import { z } from 'zod';
import { CannotStart } from '../../cannot-start.js';
import { readJsonIfThere } from '../../disk/read-json.js';
import { writeAtomically } from '../../disk/write-atomically.js';

const ledgerForm = z.record(z.string(), z.array(z.string()));

/** What was published, per database: a second start publishes nothing twice, a new database gets everything. */
export class Ledger {
  readonly #done: Record<string, string[]>;

  constructor(
    private readonly file: string,
    private readonly database: string,
  ) {
    this.#done = readJsonIfThere(file, ledgerForm, brokenLedger(file)) ?? {};
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

/** Removing it is safe: what is there already is published a second time, as another version. */
const brokenLedger = (file: string): CannotStart => new CannotStart(`The list of what was published in ${file} cannot be read: remove that file, and the demonstration is published anew.`);
