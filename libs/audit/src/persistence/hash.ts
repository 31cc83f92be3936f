import { createHash } from 'node:crypto';
import type { AuditRecord } from '../domain/audit-record.js';
import { canonicalText, type ChainPlace } from '../domain/canonical-text.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const hashOf = (record: AuditRecord, place: ChainPlace): string => sha256(canonicalText(record, place));

/** What a chain starts from: nobody else's first entry fits under it. */
export const genesisOf = (writer: string): string => sha256(`regioschakel/audit/genesis/${writer}`);
