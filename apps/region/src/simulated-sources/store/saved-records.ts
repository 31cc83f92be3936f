import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

import type { StoredRecord } from './record.js';

const restPerWriting = 10;

/** The records on disk. Written at once while that is quick; a large file at most a tenth of the time, and at the end. */
export class SavedRecords {
  #toWrite: (() => readonly StoredRecord[]) | null = null;
  #timer: NodeJS.Timeout | undefined;
  #restUntil = 0;

  constructor(private readonly file: string) {}

  read(): readonly StoredRecord[] {
    if (!existsSync(this.file)) return [];
    try {
      return (JSON.parse(readFileSync(this.file, 'utf8')) as { records: StoredRecord[] }).records;
    } catch {
      throw new Error(`the records of a simulated source in ${this.file} cannot be read: put back a copy, or remove that file.`);
    }
  }

  save(records: () => readonly StoredRecord[]): void {
    this.#toWrite = records;
    const restMs = this.#restUntil - performance.now();
    if (restMs <= 0) this.flush();
    else this.#timer ??= setTimeout(() => this.#flushAloud(), restMs);
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#toWrite === null) return;

    const begun = performance.now();
    writeFileSync(`${this.file}.unfinished`, `${JSON.stringify({ records: this.#toWrite() })}\n`, { mode: 0o600, flush: true });
    renameSync(`${this.file}.unfinished`, this.file);
    this.#toWrite = null;
    this.#restUntil = performance.now() + restPerWriting * (performance.now() - begun);
  }

  #flushAloud(): void {
    try {
      this.flush();
    } catch (error) {
      process.stderr.write(`The simulated records are not saved in ${this.file}: ${(error as Error).message}\n`);
    }
  }
}
