import type { JsonObject } from '../fhir/json.js';
import { purposes } from '../asking/asker.js';
import { WrongUse } from '../ending/endings.js';
import { systems } from './systems.js';
import { identifierOf, type Persons } from './who.js';

export interface ConsentChoice {
  readonly who: string;
  readonly category: string;
  readonly sensitivity?: string;
  readonly purpose?: string;
  readonly from?: string;
  readonly until?: string;
  readonly alsoInEmergency?: boolean;
}

const categories = ['medication', 'crisis-card', 'signaling-plan', 'handover', 'care-team', 'legal-status', 'alert', 'screening', 'summary', 'wrap'];
const sensitivities = ['psychiatry', 'addiction', 'sexuality', 'violence'];
const momentForm = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** IHE PCF basic Consent: what the client says, about one receiver. */
export const consentBody = (type: 'permit' | 'deny', bsn: string, choice: ConsentChoice, now: Date, persons: Persons = {}): JsonObject => ({
  resourceType: 'Consent',
  status: 'active',
  scope: { coding: [{ system: systems.consentScope, code: 'patient-privacy' }] },
  category: [{ coding: [{ system: systems.loinc, code: '59284-0' }] }],
  patient: { identifier: { system: systems.bsn, value: bsn } },
  dateTime: now.toISOString(),
  policy: [{ uri: 'https://wetten.overheid.nl/BWBR0023864' }],
  provision: provisionOf(type, choice, persons),
});

const provisionOf = (type: 'permit' | 'deny', choice: ConsentChoice, persons: Persons): JsonObject => ({
  type,
  ...periodOf(choice),
  actor: [{ role: { coding: [{ system: systems.participation, code: 'IRCP' }] }, reference: { identifier: identifierOf(choice.who, persons) } }],
  ...codes('purpose', systems.purpose, purposes, choice.purpose),
  ...codes('class', systems.category, categories, choice.category),
  ...codes('securityLabel', systems.sensitivity, sensitivities, choice.sensitivity),
  ...(choice.alsoInEmergency ? { extension: [{ url: systems.alsoInEmergency, valueBoolean: true }] } : {}),
});

function periodOf({ from, until }: ConsentChoice): JsonObject {
  if (from === undefined && until === undefined) return {};
  return { period: { ...(from === undefined ? {} : { start: momentOf('--from', from) }), ...(until === undefined ? {} : { end: momentOf('--until', until) }) } };
}

function momentOf(option: string, text: string): string {
  if (!momentForm.test(text) || Number.isNaN(Date.parse(text))) throw new WrongUse(`${option} is een datum, of een moment met tijdzone (2026-01-31T12:00:00+01:00)`);
  return text;
}

function codes(element: string, system: string, known: readonly string[], list: string | undefined): JsonObject {
  if (list === undefined) return {};
  const chosen = list.split(',').map((code) => code.trim());
  const unknown = chosen.find((code) => !known.includes(code));
  if (unknown !== undefined) throw new WrongUse(`${unknown || 'niets'} is hier niet bekend; kies uit: ${known.join(' ')}`);
  return { [element]: chosen.map((code) => ({ system, code })) };
}
