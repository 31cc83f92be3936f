import { anAuditEntry, aRequester } from '../../libs/audit/src/testing/an-audit-entry.js';
import { toAuditEvent, type LogNames } from '../../libs/audit/src/fhir/to-audit-event.js';
import { auditEventForm } from '../../tools/schakel/src/log-page/audit-event-form.js';
import { lookedOf } from '../../tools/schakel/src/log-page/looked.js';

const names: LogNames = { region: { id: 'brugstad', name: 'Regio Brugstad' }, organisation: (ura) => (ura === '00000002' ? 'Huisartsenpraktijk Brug' : undefined) };

/** What the gateway writes, as the terminal reads it. */
const looked = (change: Parameters<typeof anAuditEntry>[0]) =>
  lookedOf(auditEventForm.parse(toAuditEvent({ ...anAuditEntry(change), id: '35a0169e-bfa3-9060-b9fc-db5e239e8397' }, names)));

describe('who looked, in the terminal', () => {
  it.each([
    ['a huisarts by consent', {}, { organisation: 'Huisartsenpraktijk Brug', person: '900000012', role: 'huisarts', onBehalfOf: null, purpose: 'TREAT', category: 'medication', restsOn: { kind: 'consent', id: 'consent-1', version: 2 }, outcome: 'done' }],
    ['a refusal', { outcome: 'refused' as const, restsOn: null }, { restsOn: null, outcome: 'refused' }],
    ['a fault', { outcome: 'failed' as const }, { outcome: 'failed' }],
    ['an emergency', { restsOn: { kind: 'ground' as const, ground: 'emergency' } }, { restsOn: { kind: 'ground', ground: 'emergency' } }],
    ['somebody for somebody else', { onBehalfOf: '900000099' }, { onBehalfOf: '900000099' }],
    ['an organisation that left the region', { requester: aRequester({ organisation: '00000099' as never, organisationType: null, team: 'fact-noord', purpose: null }) }, { organisation: '00000099', purpose: null }],
    ['the log itself', { event: 'audit.read', category: null }, { event: 'audit.read', category: null }],
  ])('shows %s', (_situation, change, expected) => {
    expect(looked(change)).toMatchObject({ at: '2026-03-01T09:30:00.123Z', ...expected });
  });
});
