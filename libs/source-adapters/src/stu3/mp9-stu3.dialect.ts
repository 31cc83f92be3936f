import type { Dialect } from '../asking/dialect.js';
import { medicationSearch } from '../asking/medication-search.js';
import { kinds } from './reading/names.js';
import { readStu3Answer } from './read-stu3-answer.js';

const include = { MA: ['medication', 'requester', 'patient'], TA: ['medication', 'performer', 'patient'], MGB: ['medication', 'source', 'patient'] } as const;

/** MP9 9.0.7 on FHIR STU3: MA, TA and MGB under the categories of that version. */
export const mp9Stu3: Dialect = {
  questionsAbout: (bsn) =>
    (['MA', 'TA', 'MGB'] as const).map((kind) => {
      const { type, system, code } = kinds[kind];
      return medicationSearch({ resourceType: type, category: `${system}|${code}`, include: include[kind] }, bsn);
    }),
  read: readStu3Answer,
};
