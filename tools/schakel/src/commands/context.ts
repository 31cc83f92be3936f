import type { Gateway } from '../asking/gateway.js';
import type { Organisation, ReadyFile, ReadySource } from '../asking/ready-file.js';
import type { Answer } from '../ending/answer.js';
import type { Progress } from '../terminal/progress.js';

/** What a command works with. */
export interface Context {
  readonly region: ReadyFile & { readonly sources: readonly ReadySource[]; readonly organisations: readonly Organisation[] };
  readonly gateway: Gateway;
  readonly progress: Progress;
  /** The BSN of an option; `-` is read from standard input. */
  readonly bsnOf: (option: string) => Promise<string>;
}

/** Runs the work of a command and shows how it ended. */
export type Perform = (work: (context: Context) => Promise<Answer>) => Promise<void>;
