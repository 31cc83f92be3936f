export type Environment = Readonly<Record<string, string | undefined>>;

export interface Started {
  readonly port: number;
  stop(): Promise<void>;
}

/** An app or a simulated source: started in this process, or as one of its own from its entry. */
export interface Program {
  readonly entry: URL;
  start(environment: Environment): Promise<Started>;
}

export interface Part {
  readonly name: string;
  readonly port: number;
  readonly program: Program;
  readonly environment: Environment;
  /** Where it writes what it says. */
  readonly log: string;
}

export interface RunningPart {
  readonly name: string;
  readonly pid: number;
  readonly port: number;
  /** How it ended, when it did so by itself; never for what runs in this process. */
  readonly ended: Promise<string> | null;
  stop(): Promise<void>;
}
