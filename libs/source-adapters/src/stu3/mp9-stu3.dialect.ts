import { measurementCodes } from '#libs/medication-overview';
import type { Dialect } from '../asking/dialect.js';
import { clientSearch } from '../asking/client-search.js';
import { kinds } from './reading/names.js';
import { readStu3Answer } from './read-stu3-answer.js';

const include = { MA: ['medication', 'requester', 'patient'], TA: ['medication', 'performer', 'patient'], MGB: ['medication', 'source', 'patient'] } as const;

const results = Object.values(measurementCodes).flat().join(',');

/** MP9 9.0.7 and zib2017 on FHIR STU3: MA, TA and MGB under the categories of that version, allergies and results beside them. */
export const mp9Stu3: Dialect = {
  questionsAbout: (bsn) =>
    (['MA', 'TA', 'MGB'] as const).map((kind) => {
      const { type, system, code } = kinds[kind];
      return clientSearch({ resourceType: type, of: { category: `${system}|${code}` }, include: include[kind] }, bsn);
    }),
  questionsAlongside: (bsn) => [
    { about: 'allergies', ...clientSearch({ resourceType: 'AllergyIntolerance', include: ['asserter', 'recorder', 'patient'] }, bsn) },
    { about: 'results', ...clientSearch({ resourceType: 'Observation', of: { code: results }, include: ['performer', 'patient'] }, bsn) },
  ],
  read: readStu3Answer,
};
