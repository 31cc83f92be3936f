import type { JsonObject } from '#libs/fhir';
import type { AnswerRead, SourceDescription } from '#libs/medication-overview';
import type { AlongsideQuestion, Question } from './question.js';

/** What differs from one version of FHIR to another: how is asked, and how the answer is read. */
export interface Dialect {
  questionsAbout(bsn: string): readonly Question[];
  /** Asked together with these; a source need not offer them. */
  questionsAlongside(bsn: string): readonly AlongsideQuestion[];
  /** All pages of all searches together; null: they are not, or not certainly, about this client. */
  read(pages: readonly JsonObject[], source: SourceDescription, bsn: string): AnswerRead | null;
}
