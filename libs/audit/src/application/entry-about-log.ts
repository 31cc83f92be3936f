import type { ClientKey, Requester } from '#libs/kernel';
import type { AuditEntry } from '../domain/audit-entry.js';

export const logRulesVersion = 'audit-log/1';

interface Use {
  readonly requester: Requester;
  readonly requestId: string;
  readonly client: ClientKey | null;
  readonly event: string;
  readonly action: AuditEntry['action'];
  readonly at: Date;
  readonly reason: string;
  readonly permitted: boolean;
}

/** Use of the log is in the log. */
export const entryAboutLog = ({ permitted, ...use }: Use): AuditEntry => ({
  ...use,
  outcome: permitted ? 'released' : 'refused',
  onBehalfOf: null,
  category: null,
  restsOn: permitted ? { kind: 'ground', ground: use.reason } : null,
  epoch: null,
  rules: logRulesVersion,
  detail: {},
});
