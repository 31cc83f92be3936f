import { systems } from '#libs/fhir';
import { measurementCodes, readAnswer } from '#libs/medication-overview';
import type { Dialect } from '../asking/dialect.js';
import { clientSearch } from '../asking/client-search.js';

/** SNOMED category and what belongs with the answer, per kind of building block (Nictiz, MP9 2.0.0-rc.7: CapabilityStatement mp-MedicationData.RetrieveServe.Base). */
const kinds = [
  { resourceType: 'MedicationRequest', of: { category: `${systems.snomed}|33633005` }, include: ['medication', 'requester', 'patient'] },
  { resourceType: 'MedicationDispense', of: { category: `${systems.snomed}|422037009` }, include: ['medication', 'performer', 'patient'] },
  { resourceType: 'MedicationStatement', of: { category: `${systems.snomed}|422979000` }, include: ['medication', 'source', 'patient'], includeOfMp9: ['author'] },
];
const behindRoles = { '_include:iterate': ['PractitionerRole:practitioner', 'PractitionerRole:organization'] };


const results = Object.values(measurementCodes).flat().join(',');

/** nl-core of 2020: what must be known beside the medicines, and no more of it. */
const alongside = [
  { about: 'allergies', resourceType: 'AllergyIntolerance', include: ['asserter', 'recorder', 'patient'] },
  { about: 'contra-indications', resourceType: 'Flag', of: { category: `${systems.snomed}|140401000146105` }, include: ['author', 'patient'] },
  { about: 'results', resourceType: 'Observation', of: { code: results }, include: ['performer', 'patient'] },
  { about: 'given', resourceType: 'MedicationAdministration', of: { category: `${systems.snomed}|18629005` }, include: ['performer', 'patient'] },
] as const;

/** MP9 on FHIR R4: MA, TA and MGB, whatever the kind of source. */
export const mp9R4: Dialect = {
  questionsAbout: (bsn) => kinds.map((kind) => clientSearch(kind, bsn, behindRoles)),
  questionsAlongside: (bsn) => alongside.map(({ about, ...search }) => ({ about, ...clientSearch(search, bsn, behindRoles) })),
  read: readAnswer,
};
