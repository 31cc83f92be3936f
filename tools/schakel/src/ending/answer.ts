import type { ExitCode } from './exit-code.js';
import { lineInWords } from './in-words.js';

/** What a command found: one JSON document, and the same for a person. */
export interface Answer {
  readonly json: unknown;
  readonly text: () => string;
  /** Done, unless the command says otherwise. */
  readonly exitCode?: ExitCode;
}

/** For answers of a few fields: `Nummer: 3f2…` on a line each. */
export const fields = (json: Readonly<Record<string, unknown>>): Answer => ({
  json,
  text: () => Object.entries(json).map(([name, value]) => lineInWords(name, value)).join('\n'),
});
