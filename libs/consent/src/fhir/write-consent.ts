import type { Consent, ConsentProvision, ConsentProvisionActor } from '@medplum/fhirtypes';
import { systems } from '#libs/fhir';
import type { ConsentRecord, NewProvision } from '../domain/consent-record.js';
import type { Who } from '../domain/provision.js';
import { relativeSystem } from './read-actor.js';
import { alsoInEmergencyUrl } from './read-consent.js';

const epochUrl = 'https://regioschakel.nl/fhir/StructureDefinition/epoch';
const wabvpz = 'https://wetten.overheid.nl/BWBR0023864';

/** The Consent as it is answered; `bsn` is put back at release. */
export function writeConsent(record: ConsentRecord, bsn: string, epoch?: number): Consent {
  const { id, version, status, recordedAt, recordedBy, provision } = record;
  return {
    resourceType: 'Consent',
    id,
    meta: {
      versionId: String(version),
      lastUpdated: recordedAt.toISOString(),
      ...(epoch === undefined ? {} : { extension: [{ url: epochUrl, valueInteger: epoch }] }),
    },
    status: status === 'active' ? 'active' : 'inactive',
    scope: { coding: [{ system: systems.consentScope, code: 'patient-privacy' }] },
    category: [{ coding: [{ system: systems.loinc, code: '59284-0' }] }],
    patient: { identifier: { system: systems.bsn, value: bsn } },
    dateTime: recordedAt.toISOString(),
    organization: [{ identifier: { system: systems.ura, value: recordedBy.organisation } }],
    policy: [{ uri: wabvpz }],
    provision: writeProvision(provision),
  };
}

function writeProvision({ kind, who, holder, purposes, categories, sensitivities, from, until, alsoInEmergency }: NewProvision): ConsentProvision {
  const actor = [...receiverOf(who), ...(holder ? [actorOf('CST', systems.ura, holder)] : [])];
  return {
    ...(alsoInEmergency ? { extension: [{ url: alsoInEmergencyUrl, valueBoolean: true }] } : {}),
    type: kind === 'grant' ? 'permit' : 'deny',
    ...(from || until ? { period: { ...(from ? { start: from.toISOString() } : {}), ...(until ? { end: until.toISOString() } : {}) } } : {}),
    ...(actor.length > 0 ? { actor } : {}),
    ...(sensitivities ? { securityLabel: sensitivities.map((code) => ({ system: systems.sensitivity, code })) } : {}),
    ...(purposes ? { purpose: purposes.map((code) => ({ system: systems.actReason, code })) } : {}),
    ...(categories ? { class: categories.map((code) => ({ system: systems.category, code })) } : {}),
  };
}

function receiverOf(who: Who): ConsentProvisionActor[] {
  switch (who.kind) {
    case 'anyone':
      return [];
    case 'organisation':
      return [actorOf('IRCP', systems.ura, who.ura)];
    case 'organisation-type':
      return [actorOf('IRCP', systems.organisationType, who.role ? `${who.type}/${who.role}` : who.type)];
    case 'team':
      return [actorOf('IRCP', systems.team, who.team)];
    case 'person':
      return [actorOf('IRCP', systems.person, who.person, who.organisation)];
    case 'relative':
      return [actorOf('IRCP', relativeSystem, who.relative)];
  }
}

const actorOf = (role: 'IRCP' | 'CST', system: string, value: string, organisation: string | null = null): ConsentProvisionActor => ({
  role: { coding: [{ system: systems.participationType, code: role }] },
  reference: { identifier: { system, value, ...(organisation ? { assigner: { identifier: { system: systems.ura, value: organisation } } } : {}) } },
});
