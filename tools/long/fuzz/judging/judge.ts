import type { QuestionName } from '../asking/questions.js';
import type { Hostile } from '../requests/hostile-request.js';
import type { RawAnswer } from '../requests/raw-http.js';
import { violation, type Violation } from './violation.js';

export interface Timed extends RawAnswer {
  readonly elapsedMs: number;
}

/** What the judge knows beforehand. */
export interface Known {
  /** The right answer to a question, without what differs each time. */
  readonly rightAnswer: (question: QuestionName) => string;
  readonly withoutWhatDiffers: (body: string) => string;
  /** What is in a text that must be in none; null: nothing. */
  readonly secretIn: (text: string) => string | null;
}

const patienceMs = 5_000;
const mostToldBytes = 20_000;

/** Each answer to one hostile request, and all of them together. */
export function judge(hostile: Hostile, answers: readonly Timed[], known: Known): Violation[] {
  const { ends = 'refused', what } = hostile;
  if (ends === 'cut-off') return [];
  const each = answers.flatMap((answer) => judgeOne(hostile, answer, known));
  const granted = answers.filter(({ status }) => status === 200).length;
  return ends === 'one-answer' && granted !== 1 ? [...each, violation('not-refused', `${what}: ${granted} of ${answers.length} were granted`)] : each;
}

function judgeOne(hostile: Hostile, answer: Timed, known: Known): Violation[] {
  const what = `${hostile.what}: ${answer.status} ${answer.body.slice(0, 150)}`;
  const late = answer.elapsedMs > patienceMs ? [violation('late', `${Math.round(answer.elapsedMs)} ms for ${what}`)] : [];
  if (answer.status === 0) return [...late, violation('no-answer', what)];
  if (answer.status >= 500) return [...late, ...(hostile.ends === 'away' && answer.status === 503 ? refusalIn(hostile, answer, what, known) : [violation('fault', what)])];
  return [...late, ...(answer.status < 300 ? answerIn(hostile, answer, what, known) : refusalIn(hostile, answer, what, known))];
}

function answerIn({ ends, question }: Hostile, { body }: Timed, what: string, { rightAnswer, withoutWhatDiffers }: Known): Violation[] {
  if (ends === 'one-answer') return [];
  if ((ends !== 'right' && ends !== 'either') || question === undefined) return [violation('not-refused', what)];
  return withoutWhatDiffers(body) === rightAnswer(question) ? [] : [violation('wrong-answer', what)];
}

function refusalIn({ ends, target, request }: Hostile, answer: Timed, what: string, { secretIn }: Known): Violation[] {
  if (ends === 'right' || answer.status < 400) return [violation('wrong-answer', what)];
  const secret = secretIn(answer.body);
  const told = [...(secret === null ? [] : [violation('told-too-much', `${secret} in ${what}`)]), ...(answer.body.length > mostToldBytes ? [violation('told-too-much', `${answer.body.length} bytes in ${what}`)] : [])];
  const isProper = request.method === 'HEAD' ? answer.body === '' : target === 'token' ? isOauthError(answer) : isOutcome(answer);
  return isProper ? told : [...told, violation('wrong-refusal', `${typeOf(answer)} ${what}`)];
}

const typeOf = ({ headers }: Timed): string => headers.get('content-type')?.split(';')[0] ?? 'no content type';

/** Of a request that is no HTTP nobody can say for which endpoint it was. */
const isOauthError = (answer: Timed): boolean => (typeOf(answer) === 'application/json' && typeof parsed(answer.body)['error'] === 'string') || (answer.status === 400 && isOutcome(answer));

function isOutcome(answer: Timed): boolean {
  const { resourceType, issue } = parsed(answer.body);
  const [first] = Array.isArray(issue) ? (issue as { severity?: unknown; code?: unknown }[]) : [];
  return typeOf(answer) === 'application/fhir+json' && resourceType === 'OperationOutcome' && first?.severity === 'error' && typeof first.code === 'string';
}

function parsed(text: string): Record<string, unknown> {
  try {
    return (JSON.parse(text) ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}
