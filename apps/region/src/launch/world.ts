import type { KnownClient, Region } from '../region-file.js';
import type { Environment, Program } from '../parts/part.js';

/** What fills the region with made-up clients and shows what it does. */
export interface Demonstration {
  /** `now`: the moment around which the clients' medication lies. */
  seed(region: Region, now: Date): Promise<readonly KnownClient[]>;
  walkThrough(region: Region, readyFile: string, print: (line: string) => void): Promise<void>;
}

/** What the launcher is given, so that it can be tried with stand-ins. */
export interface World {
  readonly environment: Environment;
  readonly apps: Readonly<Record<'gateway' | 'consent' | 'relay', Program>>;
  readonly simulatedSource: Program;
  readonly demonstration: Demonstration;
  migrate(databaseUrl: string): Promise<unknown>;
  say(line: string): void;
  complain(line: string): void;
  /** What takes a while, for a person who waits; not for a machine. */
  progress(line: string): void;
}
