/** One thing that somebody does, told in Dutch and done by a command of schakel. */
export interface Step {
  readonly title: string;
  /** Why it matters, before it happens. */
  readonly tells: readonly string[];
  readonly command: (known: Known) => readonly string[];
  /** How the command must end: 3 is a refusal, 4 an answer with a source that failed. */
  readonly endsWith: 'done' | 'refused';
  /** What later steps need from the answer. */
  readonly keeps?: (json: unknown) => Partial<Known>;
  /** What was done on an earlier day and still stands is told instead of done again; null: it is to be done. */
  readonly unless?: { readonly command: Step['command']; readonly because: (json: unknown) => string | null };
  /** The newest lines of an answer that grows with every start. */
  readonly atMostLines?: number;
}

/** What the steps know of each other. */
export interface Known {
  readonly bsn: string;
  readonly examples: string;
  readonly handover: string;
}
