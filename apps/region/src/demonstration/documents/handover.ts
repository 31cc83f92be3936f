import type { Bundle, ServiceRequest, Task } from '@medplum/fhirtypes';
import { uuidOf } from '../mp9/known.js';
import { synthetic } from '../mp9/systems.js';
import { handoverDocumentOf } from './handover-document.js';
import type { HandoverText } from './handover-text.js';
import { atTeam, bsnOf, local, snomed } from './words.js';

const transferOfCare = () => snomed('308292007', 'overdracht van zorg');
const handoverReport = () => snomed('11171000146100', 'overdrachtsbericht');

/** One transaction: the Task that asks, the ServiceRequest that says what for, the document with the content. */
export function handoverOf(text: HandoverText): Bundle {
  const name = `handover/${text.client.key}/${text.nr}`;
  const [task, request, document] = (['task', 'request', 'document'] as const).map((part) => `urn:uuid:${uuidOf(`${name}/${part}`)}`) as [string, string, string];
  return {
    resourceType: 'Bundle',
    meta: synthetic,
    type: 'transaction',
    entry: [
      { fullUrl: task, resource: taskOf(text, { request, document, group: uuidOf(`${name}/group`) }), request: { method: 'POST', url: 'Task' } },
      { fullUrl: request, resource: serviceRequestOf(text, document), request: { method: 'POST', url: 'ServiceRequest' } },
      { fullUrl: document, resource: handoverDocumentOf(name, text), request: { method: 'POST', url: 'Bundle' } },
    ],
  };
}

function taskOf({ client, from, to, why, writtenAt, answerBefore }: HandoverText, { request, document, group }: Record<'request' | 'document' | 'group', string>): Task {
  return {
    resourceType: 'Task',
    extension: [{ url: local.clientInformed, valueBoolean: true }],
    groupIdentifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${group}` },
    status: 'requested',
    intent: 'order',
    code: transferOfCare(),
    description: why,
    focus: { reference: request, type: 'ServiceRequest' },
    for: { type: 'Patient', identifier: bsnOf(client) },
    authoredOn: writtenAt,
    requester: atTeam(from),
    owner: atTeam(to),
    ...(answerBefore ? { restriction: { period: { end: answerBefore } } } : {}),
    input: [{ type: handoverReport(), valueReference: { reference: document, type: 'Bundle' } }],
  };
}

const serviceRequestOf = ({ client, from, to, why, writtenAt }: HandoverText, document: string): ServiceRequest => ({
  resourceType: 'ServiceRequest',
  status: 'active',
  intent: 'order',
  code: transferOfCare(),
  subject: { type: 'Patient', identifier: bsnOf(client) },
  authoredOn: writtenAt,
  requester: atTeam(from),
  performer: [atTeam(to)],
  reasonCode: [{ text: why }],
  supportingInfo: [{ reference: document, type: 'Bundle' }],
});
