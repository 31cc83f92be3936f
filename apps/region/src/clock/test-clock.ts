import { readTextIfThere } from '../disk/read-text.js';
import { writeAtomically } from '../disk/write-atomically.js';

/** The clock of a demonstration: its distance to the real one stands in a file that every process reads. */
export class TestClock {
  constructor(readonly file: string) {}

  static startingAt(moment: Date, file: string): TestClock {
    const clock = new TestClock(file);
    clock.set(moment);
    return clock;
  }

  now(): Date {
    const { offsetMs = 0 } = JSON.parse(readTextIfThere(this.file) ?? '{}') as { offsetMs?: number };
    return new Date(Date.now() + offsetMs);
  }

  set(moment: Date): Date {
    writeAtomically(this.file, `${JSON.stringify({ offsetMs: moment.getTime() - Date.now() })}\n`);
    return this.now();
  }
}
