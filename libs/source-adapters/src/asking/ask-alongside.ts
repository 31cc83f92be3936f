import type { JsonObject } from '#libs/fhir';
import type { Alongside, AlongsideKind, HowAnswered } from '#libs/medication-overview';
import { FetchFailed } from '../http/fetch-failed.js';
import { allPages } from './all-pages.js';
import type { Asking } from './asking.js';
import type { AlongsideQuestion } from './question.js';

export interface AnsweredAlongside {
  /** Read together with the medicines: another client's data in it is another client's data of this source. */
  readonly pages: readonly JsonObject[];
  readonly is: Alongside['is'];
}

const questionsOf: Readonly<Record<AlongsideKind, readonly AlongsideQuestion['about'][]>> = { allergies: ['allergies', 'contra-indications'], measurements: ['results'], given: ['given'] };

/** Never fails: what stands beside the medicines takes none of them down. */
export async function askAlongside(questions: readonly AlongsideQuestion[], asking: Asking): Promise<AnsweredAlongside> {
  const answers = await Promise.all(questions.map((question) => answerTo(question, asking)));
  const howOf = (kind: AlongsideKind): HowAnswered => {
    const [first = 'not-offered', ...more] = questionsOf[kind].flatMap((about) => answers.filter((answer) => answer.about === about).map(({ how }) => how));
    return more.includes('failed') ? 'failed' : first;
  };
  return { pages: answers.flatMap(({ pages }) => pages), is: { allergies: howOf('allergies'), measurements: howOf('measurements'), given: howOf('given') } };
}

interface Answer {
  readonly about: AlongsideQuestion['about'];
  readonly how: HowAnswered;
  readonly pages: readonly JsonObject[];
}

async function answerTo(question: AlongsideQuestion, asking: Asking): Promise<Answer> {
  const { about } = question;
  try {
    return { about, how: 'answered', pages: await allPages(question, asking) };
  } catch (error) {
    return { about, how: error instanceof FetchFailed && error.isNotOffered ? 'not-offered' : 'failed', pages: [] };
  }
}
