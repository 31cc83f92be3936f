import type { Question } from '../asking/questions.js';

/** What a client received: at least the head of an answer; whether the rest came as well does not matter. */
export interface Answer {
  readonly requestId: string | null;
  readonly status: number;
  readonly question: Question;
}

export interface AuditRow {
  readonly requestId: string;
  readonly outcome: string;
  readonly system: string;
}

export interface Verdict {
  readonly released: number;
  readonly refused: number;
  /** Answered that it cannot answer: nothing was decided, and with the database away nothing could be logged. */
  readonly unavailable: number;
  readonly violations: readonly string[];
}

/** The violation that a planted fault must show. */
export const missingRow = 'no audit row';

const outcomeOfStatus: Readonly<Record<number, string>> = { 200: 'released', 403: 'refused' };

/** Every decided answer has a row of its own that says the same, about the one who asked. */
export function judge(answers: readonly Answer[], rows: readonly AuditRow[], systemOf: (requester: string) => string | undefined): Verdict {
  const rowsByRequest = Map.groupBy(rows, ({ requestId }) => requestId);
  const violations = answers.flatMap((answer) => violationOf(answer, rowsByRequest, systemOf));
  const withStatus = (status: number): number => answers.filter((answer) => answer.status === status).length;
  return { released: withStatus(200), refused: withStatus(403), unavailable: withStatus(503), violations };
}

function violationOf({ requestId, status, question }: Answer, rows: ReadonlyMap<string, AuditRow[]>, systemOf: (requester: string) => string | undefined): string[] {
  const what = `${status} to ${question.as} on ${question.operation}, request ${requestId ?? 'without id'}`;
  if (requestId === null) return [`no X-Request-Id: ${what}`];
  if (status === 503) return [];
  const outcome = outcomeOfStatus[status];
  if (!outcome) return [`unexpected answer: ${what}`];
  const own = (rows.get(requestId) ?? []).filter((row) => row.outcome === outcome);
  if (own.length === 0) return [`${missingRow}: ${what}`];
  return own.every(({ system }) => system === systemOf(question.as)) ? [] : [`the audit row is about somebody else: ${what}`];
}
