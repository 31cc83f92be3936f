import type { ClientKey, Ura } from '#libs/kernel';
import { aGrant } from '../domain/testing/builders.js';
import type { ConsentRecord, NewProvision } from '../domain/consent-record.js';
import { readConsent } from './read-consent.js';
import { writeConsent } from './write-consent.js';

const bsn = '999990019';

const aRecord = (change: Partial<NewProvision> = {}): ConsentRecord => {
  const { consent, ...provision } = aGrant();
  return {
    client: '00000000-0000-4000-8000-000000000001' as ClientKey,
    id: consent.id,
    version: 1,
    status: 'active',
    provision: { ...provision, ...change },
    recordedAt: new Date('2026-06-01T10:00:00Z'),
    recordedBy: { actsAs: 'client', system: 'client-system', organisation: '90000001' as Ura, team: null, person: 'client', role: 'client' },
  };
};

const asJson = (record: ConsentRecord) => JSON.parse(JSON.stringify(writeConsent(record, bsn))) as Record<string, unknown>;
const withProvision = (change: object) => {
  const consent = asJson(aRecord());
  return { ...consent, provision: { ...(consent['provision'] as object), ...change } };
};
const actor = (code: string, system: string, value: string) => ({ role: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType', code }] }, reference: { identifier: { system, value } } });

describe('a Consent on the wire', () => {
  it.each<[string, Partial<NewProvision>]>([
    ['to an organisation', {}],
    ['to a role at a type of organisation', { who: { kind: 'organisation-type', type: 'crisis', role: 'spv' } }],
    ['to a team, a period long', { who: { kind: 'team', team: 'fact-noord' }, from: new Date('2026-01-01T00:00:00Z'), until: new Date('2027-01-01T00:00:00Z') }],
    ['to a person, for one holder, labels and purposes', { who: { kind: 'person', person: 'dr-smit', organisation: '00000010' as Ura }, holder: '00000001' as Ura, sensitivities: ['psychiatry'], purposes: ['TREAT', 'COC'] }],
    ['to a person, wherever', { who: { kind: 'person', person: 'dr-smit', organisation: null } }],
    ['against anyone, also in an emergency', { kind: 'objection', who: { kind: 'anyone' }, categories: null, alsoInEmergency: true }],
  ])('comes back as it was said: %s', (_situation, change) => {
    const record = aRecord(change);

    expect(readConsent(asJson(record))).toEqual({ status: 'active', bsn, provision: record.provision });
  });

  it.each<[string, object, string]>([
    ['no provision', { ...asJson(aRecord()), provision: undefined }, 'Consent.provision'],
    ['a provision without a type', withProvision({ type: undefined }), 'Consent.provision.type'],
    ['a nested provision', withProvision({ provision: [{ type: 'deny' }] }), 'Consent.provision'],
    ['one document', withProvision({ data: [{ meaning: 'instance' }] }), 'Consent.provision'],
    ['a category that is not known', withProvision({ class: [{ system: 'https://regioschakel.nl/fhir/CodeSystem/category', code: 'everything' }] }), 'Consent.provision.class[0]'],
    ['a category of another system', withProvision({ class: [{ system: 'urn:x', code: 'medication' }] }), 'Consent.provision.class[0]'],
    ['a purpose that is not known', withProvision({ purpose: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'HMARKT' }] }), 'Consent.provision.purpose[0]'],
    ['two receivers', withProvision({ actor: [actor('IRCP', 'http://fhir.nl/fhir/NamingSystem/ura', '00000010'), actor('IRCP', 'http://fhir.nl/fhir/NamingSystem/ura', '00000011')] }), 'Consent.provision.actor'],
    ['a receiver by an unknown system', withProvision({ actor: [actor('IRCP', 'urn:x', '1')] }), 'Consent.provision.actor'],
    ['an actor with another role', withProvision({ actor: [actor('AUT', 'http://fhir.nl/fhir/NamingSystem/ura', '00000010')] }), 'Consent.provision.actor[0].role'],
    ['the client’s own BSN for a team', withProvision({ actor: [actor('IRCP', 'https://regioschakel.nl/fhir/NamingSystem/team', '999.990.019')] }), 'Consent.provision.actor'],
    ['a BSN for a relative', withProvision({ actor: [actor('IRCP', 'https://regioschakel.nl/fhir/NamingSystem/relative', '999990019')] }), 'Consent.provision.actor'],
    ['an empty list of receivers', withProvision({ actor: [] }), 'Consent.provision.actor'],
    ['an empty list of categories', withProvision({ class: [] }), 'Consent.provision.class'],
    ['31 February', withProvision({ period: { start: '2026-02-31' } }), 'Consent.provision.period.start'],
    ['a URA of seven digits', withProvision({ actor: [actor('IRCP', 'http://fhir.nl/fhir/NamingSystem/ura', '0000001')] }), 'Consent.provision.actor'],
    ['a period that ends first', withProvision({ period: { start: '2026-02-01', end: '2026-01-01' } }), 'Consent.provision.period'],
    ['a moment without a time zone', withProvision({ period: { start: '2026-02-01T10:00:00' } }), 'Consent.provision.period.start'],
    ['“also in an emergency” on a grant', withProvision({ extension: [{ url: 'https://regioschakel.nl/fhir/StructureDefinition/also-in-emergency', valueBoolean: true }] }), 'Consent.provision.extension'],
    ['an unknown extension', withProvision({ extension: [{ url: 'urn:x', valueBoolean: true }] }), 'Consent.provision.extension'],
    ['a modifier', { ...asJson(aRecord()), modifierExtension: [{ url: 'urn:x' }] }, 'Consent'],
    ['another status', { ...asJson(aRecord()), status: 'draft' }, 'Consent.status'],
    ['no scope', { ...asJson(aRecord()), scope: undefined }, 'Consent.scope'],
    ['a client without a BSN', { ...asJson(aRecord()), patient: { reference: 'Patient/1' } }, 'Consent.patient.identifier'],
  ])('is refused, with the place, when it holds %s', (_situation, consent, expression) => {
    expect(() => readConsent(JSON.parse(JSON.stringify(consent)))).toThrow(expect.objectContaining({ category: 'invalid', expression }));
  });
});
