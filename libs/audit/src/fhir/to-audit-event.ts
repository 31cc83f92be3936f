import type { AuditEvent, AuditEventAgent, AuditEventEntity, Bundle, CodeableConcept } from '@medplum/fhirtypes';
import { systems } from '#libs/fhir';
import type { AuditEntry } from '../domain/audit-entry.js';
import type { LoggedEntry } from '../domain/logged-entry.js';
import { agentParts, applicationServer, auditSystems, entityCodes, outcomeCodes, typeOf } from './audit-codes.js';
import { detailsOf } from './details-of.js';

/** The names that the log leaves out. */
export interface LogNames {
  readonly region: { readonly id: string; readonly name: string };
  readonly organisation: (ura: string) => string | undefined;
}

/** The NEN 7513 record as AuditEvent (R4), in the order of the resource: https://hl7.org/fhir/R4/auditevent.html */
export function toAuditEvent(entry: LoggedEntry, names: LogNames): AuditEvent {
  const { purpose } = entry.requester;
  return {
    resourceType: 'AuditEvent',
    id: entry.id,
    type: typeOf(entry),
    subtype: [{ system: auditSystems.event, code: entry.event }],
    action: entry.action,
    recorded: entry.at.toISOString(),
    outcome: outcomeCodes[entry.outcome],
    outcomeDesc: entry.reason,
    ...(purpose ? { purposeOfEvent: [concept(systems.actReason, purpose)] } : {}),
    agent: agentsOf(entry, names),
    source: {
      site: names.region.id,
      observer: { type: 'Device', identifier: { system: auditSystems.region, value: names.region.id }, display: names.region.name },
      type: [applicationServer],
    },
    entity: [...clientOf(entry), recordOf(entry)],
  };
}

/** One page of the log; how much more there is, it does not say. */
export const toLogBundle = (entries: readonly LoggedEntry[], names: LogNames): Bundle<AuditEvent> => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: entries.map((entry) => ({ fullUrl: `urn:uuid:${entry.id}`, resource: toAuditEvent(entry, names), search: { mode: 'match' } })),
});

function agentsOf({ requester, onBehalfOf, restsOn, rules }: AuditEntry, names: LogNames): AuditEventAgent[] {
  const person: AuditEventAgent = {
    ...agent('requester', systems.person, requester.person),
    role: [concept(systems.role, requester.role)],
    requestor: true,
    policy: [`${auditSystems.rules}${rules}`, ...policyOf(restsOn)],
  };
  const name = names.organisation(requester.organisation);
  const organisation = agent('organisation', systems.ura, requester.organisation);
  return [
    person,
    ...(onBehalfOf ? [agent('responsible', systems.person, onBehalfOf)] : []),
    {
      ...organisation,
      who: { type: 'Organization', ...organisation.who, ...(name ? { display: name } : {}) },
      ...(requester.organisationType ? { role: [concept(systems.organisationType, requester.organisationType)] } : {}),
    },
    ...(requester.team ? [agent('team', systems.team, requester.team)] : []),
    agent('system', auditSystems.system, requester.system),
  ];
}

function agent(part: keyof typeof agentParts, system: string, value: string): AuditEventAgent {
  const { code, standard } = agentParts[part];
  const coding = [{ system: auditSystems.agent, code }, ...(standard ? [standard] : [])];
  return { type: { coding }, who: { identifier: { system, value } }, requestor: false };
}

/** Toestemmingsprofiel: the consent in the version it rests on, or the ground. */
function policyOf(restsOn: AuditEntry['restsOn']): string[] {
  if (!restsOn) return [];
  return [restsOn.kind === 'consent' ? `Consent/${restsOn.id}/_history/${restsOn.version}` : `${auditSystems.ground}${restsOn.ground}`];
}

/** The client by key, never by BSN. */
const clientOf = ({ client }: AuditEntry): AuditEventEntity[] =>
  client ? [{ what: { type: 'Patient', identifier: { system: systems.client, value: client } }, type: entityCodes.person, role: entityCodes.patientRole }] : [];

const recordOf = (entry: AuditEntry): AuditEventEntity => ({
  type: entityCodes.record,
  role: entityCodes.recordRole,
  ...(entry.category ? { securityLabel: [{ system: systems.category, code: entry.category }] } : {}),
  detail: detailsOf(entry),
});

const concept = (system: string, code: string): CodeableConcept => ({ coding: [{ system, code }] });
