import { readSearchForm, readToken, systems } from '#libs/fhir';
import { bsnInSearch } from '#libs/identity';
import { GatewayError, isUra, type Ura } from '#libs/kernel';
import type { HandoverQuestion } from '../application/handover-messages.js';
import { isHandoverStatus } from '../domain/handover.js';
import { handoverInteractions } from './handover-interactions.js';

export function readQuestion(body: unknown): HandoverQuestion {
  const form = readSearchForm(body, handoverInteractions.search.searchParameters);
  const status = form.get('status') ?? null;
  if (status !== null && !isHandoverStatus(status)) throw new GatewayError('invalid', 'a handover is requested, accepted, rejected or cancelled', { expression: 'status' });
  const patient = form.get('patient.identifier');
  return {
    bsn: patient === undefined ? null : bsnInSearch(patient),
    owner: uraIn(form, 'owner:identifier'),
    requester: uraIn(form, 'requester:identifier'),
    status,
  };
}

function uraIn(form: ReadonlyMap<string, string>, name: string): Ura | null {
  const stated = form.get(name);
  if (stated === undefined) return null;
  const { system, value } = readToken(stated);
  if (system === systems.ura && isUra(value)) return value;
  throw new GatewayError('invalid', `${name} is ${systems.ura}| and eight digits`, { expression: name });
}
