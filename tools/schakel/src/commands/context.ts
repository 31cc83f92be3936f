import type { Gateway } from '../asking/gateway.js';
import type { ReadyFile, ReadySource } from '../asking/ready-file.js';
import type { Answer } from '../ending/answer.js';
import type { Progress } from '../terminal/progress.js';

/** What a command works with. */
export interface Context {
  readonly region: ReadyFile & { readonly sources: readonly ReadySource[] };
  readonly gateway: Gateway;
  readonly progress: Progress;
  /** The BSN of an option; `-` is read from standard input. */
  readonly bsnOf: (option: string) => Promise<string>;
}

/** What is there without a region. */
export type Alone = Pick<Context, 'bsnOf'>;

/** Runs the work of a command and shows how it ended. */
export interface Perform {
  (work: (context: Context) => Promise<Answer>): Promise<void>;
  /** For what needs no region. */
  readonly alone?: (work: (alone: Alone) => Promise<Answer>) => Promise<void>;
}
