import { systems } from '#libs/fhir';
import { readAnswer } from '#libs/medication-overview';
import type { Dialect } from '../asking/dialect.js';
import { medicationSearch } from '../asking/medication-search.js';

/** SNOMED category and what belongs with the answer, per kind of building block (standards 1.1 and 1.5). */
const kinds = [
  { resourceType: 'MedicationRequest', category: `${systems.snomed}|33633005`, include: ['medication', 'requester', 'patient'] },
  { resourceType: 'MedicationDispense', category: `${systems.snomed}|422037009`, include: ['medication', 'performer', 'patient'] },
  { resourceType: 'MedicationStatement', category: `${systems.snomed}|422979000`, include: ['medication', 'source', 'patient'] },
];
const behindRoles = { '_include:iterate': ['PractitionerRole:practitioner', 'PractitionerRole:organization'] };

/** MP9 on FHIR R4: MA, TA and MGB, whatever the kind of source. */
export const mp9R4: Dialect = {
  questionsAbout: (bsn) => kinds.map((kind) => medicationSearch(kind, bsn, behindRoles)),
  read: readAnswer,
};
