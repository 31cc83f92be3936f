import type { Coding } from '@medplum/fhirtypes';
import type { AuditEntry, AuditOutcome } from '../domain/audit-entry.js';

const dicom = 'http://dicom.nema.org/resources/ontology/DCM';
const participationType = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType';
const sourceType = 'http://terminology.hl7.org/CodeSystem/security-source-type';
const entityType = 'http://terminology.hl7.org/CodeSystem/audit-entity-type';
const objectRole = 'http://terminology.hl7.org/CodeSystem/object-role';

/** Our own code and identifier systems, where no standard has one. */
export const auditSystems = {
  event: 'https://regioschakel.nl/fhir/CodeSystem/audit-event',
  agent: 'https://regioschakel.nl/fhir/CodeSystem/audit-agent',
  system: 'https://regioschakel.nl/fhir/NamingSystem/system',
  region: 'https://regioschakel.nl/fhir/NamingSystem/region',
  rules: 'https://regioschakel.nl/fhir/policy/',
  ground: 'https://regioschakel.nl/fhir/ground/',
} as const;

const logUsed: Coding = { system: dicom, code: '110101', display: 'Audit Log Used' };
const patientRecord: Coding = { system: dicom, code: '110110', display: 'Patient Record' };
const query: Coding = { system: dicom, code: '110112', display: 'Query' };

export function typeOf({ event, action }: AuditEntry): Coding {
  if (event.startsWith('audit.')) return logUsed;
  return action === 'E' ? query : patientRecord;
}

/** AuditEvent.outcome: 0 success, 4 minor failure (a refusal), 8 serious failure. */
export const outcomeCodes: Record<AuditOutcome, '0' | '4' | '8'> = { released: '0', recorded: '0', refused: '4', failed: '8' };

/** Each agent's part, in our words and, where there is one, in those of HL7 or DICOM. */
export const agentParts = {
  requester: { code: 'requester', standard: { system: participationType, code: 'IRCP', display: 'information recipient' } },
  responsible: { code: 'responsible', standard: { system: participationType, code: 'RESP', display: 'responsible party' } },
  organisation: { code: 'organisation', standard: null },
  team: { code: 'team', standard: null },
  system: { code: 'system', standard: { system: dicom, code: '110153', display: 'Source Role ID' } },
} as const;

export const entityCodes = {
  person: { system: entityType, code: '1', display: 'Person' },
  patientRole: { system: objectRole, code: '1', display: 'Patient' },
  record: { system: entityType, code: '2', display: 'System Object' },
  recordRole: { system: objectRole, code: '4', display: 'Domain Resource' },
} as const satisfies Record<string, Coding>;

export const applicationServer: Coding = { system: sourceType, code: '4', display: 'Application Server' };
