import type { AuditEventEntityDetail } from '@medplum/fhirtypes';
import type { AuditEntry } from '../domain/audit-entry.js';

/** What makes it possible to tell again what was shown: ids and codes, one line each. */
export function detailsOf({ requestId, deed, epoch, detail }: AuditEntry): AuditEventEntityDetail[] {
  const { sources = [], blocks = [], withheld = [], documents = [], rules } = detail;
  return [
    line('request', requestId),
    ...(deed === undefined ? [] : [line('deed', deed)]),
    ...(epoch === null ? [] : [line('epoch', String(epoch))]),
    ...(rules === undefined ? [] : [line('rules', rules)]),
    ...sources.map(({ id, state, reason }) => line('source', [id, state, reason].filter((part) => part !== null).join(' '))),
    ...blocks.map((id) => line('block', id)),
    ...withheld.map((category) => line('withheld', category)),
    ...documents.map((id) => line('document', id)),
  ];
}

const line = (type: string, valueString: string): AuditEventEntityDetail => ({ type, valueString });
