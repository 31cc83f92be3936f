import type { JsonObject } from '../fhir/json.js';
import { exitCodes, type ExitCode } from './exit-code.js';
import { refusalInWords } from './refusals.js';

/** Every way in which a command ends without an answer; the message is one line for the person who typed it. */
export abstract class Ending extends Error {
  abstract readonly exitCode: ExitCode;
}

export class WrongUse extends Ending {
  readonly exitCode = exitCodes.wrongUse;
}

export class NotReachable extends Ending {
  readonly exitCode = exitCodes.notReachable;
}

export class Fault extends Ending {
  readonly exitCode = exitCodes.fault;
}

/** The gateway said no, to this requester or about this client; which of the two, it does not say. */
export class Refused extends Ending {
  readonly exitCode = exitCodes.refused;

  constructor(
    readonly status: number,
    readonly outcome: JsonObject,
    said = refusalInWords(status),
  ) {
    super(said);
  }
}

/** The same no for a person alone: where a page was asked for, a document would be taken for one. */
export class RefusedInWords extends Ending {
  readonly exitCode = exitCodes.refused;
}

export class NotYet extends Ending {
  readonly exitCode = exitCodes.wrongUse;

  constructor(command: string, part: number) {
    super(`${command} is er nog niet: het komt met deel ${part}.`);
  }
}
