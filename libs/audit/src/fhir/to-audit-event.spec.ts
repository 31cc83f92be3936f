import { anAuditEntry } from '../testing/an-audit-entry.js';
import { toAuditEvent, toLogBundle, type LogNames } from './to-audit-event.js';

const names: LogNames = { region: { id: 'brugstad', name: 'Regio Brugstad' }, organisation: (ura) => (ura === '00000002' ? 'Huisartsenpraktijk Brug' : undefined) };
const logged = (change: Parameters<typeof anAuditEntry>[0] = {}) => ({ ...anAuditEntry(change), id: '35a0169e-bfa3-9060-b9fc-db5e239e8397' });

describe('an entry as AuditEvent', () => {
  const event = toAuditEvent(logged({ onBehalfOf: '900000099' }), names);

  it.each([
    ['EventTypeCode', event.type, { code: '110112' }],
    ['EventTypeCode, our own', event.subtype, [{ code: 'medication-overview' }]],
    ['EventActionCode', event.action, 'E'],
    ['EventDateTime', event.recorded, '2026-03-01T09:30:00.123Z'],
    ['EventOutcomeIndicator', event.outcome, '0'],
    ['why', event.outcomeDesc, 'client-consented'],
    ['PurposeOfUse', event.purposeOfEvent, [{ coding: [{ code: 'TREAT' }] }]],
    ['UserID', event.agent?.[0]?.who, { identifier: { value: '900000012' } }],
    ['userIsRequestor', event.agent?.map(({ requestor }) => requestor), [true, false, false, false]],
    ['RoleIDCode', event.agent?.[0]?.role, [{ coding: [{ code: 'huisarts' }] }]],
    ['verantwoordelijke gebruiker', event.agent?.[1], { type: { coding: [{ code: 'responsible' }, { code: 'RESP' }] }, who: { identifier: { value: '900000099' } } }],
    ['the organisation, by number and name', event.agent?.[2]?.who, { identifier: { value: '00000002' }, display: 'Huisartsenpraktijk Brug' }],
    ['the system', event.agent?.[3]?.who, { identifier: { value: 'his-brug' } }],
    ['autorisatieProtocol and toestemmingsProfiel', event.agent?.[0]?.policy, ['https://regioschakel.nl/fhir/policy/decision/1', 'Consent/consent-1/_history/2']],
    ['AuditEnterpriseSiteID', event.source?.site, 'brugstad'],
    ['ParticipantObjectID', event.entity?.[0]?.what, { type: 'Patient', identifier: { value: logged().client } }],
    ['ParticipantObjectSensitivity', event.entity?.[1]?.securityLabel, [{ code: 'medication' }]],
    ['controles', event.entity?.[1]?.detail?.map(({ type, valueString }) => `${type} ${valueString}`), [
      'request 3f2504e0-4f89-41d3-9a0c-0305e82c3301', 'epoch 4', 'rules overview/1', 'source ais-brug answered', 'block MA_1', 'block TA_é"',
    ]],
  ])('has %s of NEN 7513', (_field, found, expected) => {
    expect({ found }).toMatchObject({ found: expected });
  });

  it.each([
    ['a card that was read', { event: 'crisis-card.read', action: 'R' as const }, '110110'],
    ['a log that was read', { event: 'audit.read', action: 'R' as const }, '110101'],
  ])('says by its type that it is %s', (_situation, change, code) => {
    expect(toAuditEvent(logged(change), names).type).toMatchObject({ code });
  });

  it('names the deed where it was noted, so that a deed that is there twice can be told', () => {
    expect(toAuditEvent(logged({ deed: 'note-1' }), names).entity?.[1]?.detail).toContainEqual({ type: 'deed', valueString: 'note-1' });
  });

  it('comes in a page that does not say how much more there is', () => {
    const bundle = toLogBundle([logged()], names);

    expect(bundle).toMatchObject({ type: 'searchset', entry: [{ resource: { resourceType: 'AuditEvent' }, search: { mode: 'match' } }] });
    expect(bundle).not.toHaveProperty('total');
    expect(bundle).not.toHaveProperty('link');
  });
});
