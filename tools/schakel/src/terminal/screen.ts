import type { Answer } from '../ending/answer.js';
import { Ending, NotYet, Refused } from '../ending/endings.js';
import { exitCodes, type ExitCode } from '../ending/exit-code.js';

/** Where a command writes: results on one stream, everything else on the other. */
export interface Screen {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export function showAnswer({ out }: Screen, answer: Answer, asJson: boolean): ExitCode {
  out(`${asJson ? oneDocument(answer.json) : harmless(answer.text())}\n`);
  return answer.exitCode ?? exitCodes.done;
}

/** A refusal is a document like any other; what else went wrong is one line for a person. */
export function showFailure({ out, err }: Screen, failure: unknown, asJson: boolean): ExitCode {
  if (!(failure instanceof Ending)) {
    err(`Er ging iets mis in schakel: ${harmless(failure instanceof Error ? failure.message : String(failure))}\n`);
    return exitCodes.fault;
  }
  if (failure instanceof Refused) out(`${oneDocument({ refused: true, status: failure.status, outcome: failure.outcome })}\n`);
  if (failure instanceof NotYet) out(asJson ? '{"answer":"not yet"}\n' : 'not yet\n');
  err(`${harmless(failure.message)}\n`);
  return failure.exitCode;
}

/** What comes from a document or a source never steers the terminal. */
const harmless = (text: string): string => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ');

/** JSON escapes the control characters below the space by itself; those above the letters are escaped here, so that the document stays the same. */
const oneDocument = (value: unknown): string => String(JSON.stringify(value)).replace(/[\u007f-\u009f]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
