import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, type AuditDetail, type AuditEntry } from '#libs/audit';
import { decisionRulesVersion } from '#libs/consent';
import { CLOCK, type Category, type ClientKey, type Clock, type Requester } from '#libs/kernel';
import { mint, type Released, type Rendered } from '../domain/released.js';

/** What somebody did, for the log; the answer holds ids and versions of their own making only. */
export interface Deed {
  readonly requester: Requester;
  readonly client: ClientKey | null;
  readonly category: Category | null;
  readonly event: string;
  readonly requestId: string;
  readonly action: AuditEntry['action'];
  readonly epoch?: number;
  readonly detail?: AuditDetail;
}

/** The way out for an acknowledgement: no client data in it, and the deed is in the log before it leaves. */
@Injectable()
export class Receipts {
  constructor(
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async acknowledge(deed: Deed, receipt: Rendered): Promise<Released<Rendered>> {
    await this.audit.append(this.entryFor(deed, 'recorded'));
    return mint(receipt);
  }

  /** A deed that was refused is in the log as well. */
  async refused(deed: Deed): Promise<void> {
    await this.audit.append(this.entryFor(deed, 'refused'));
  }

  private entryFor({ requester, client, category, event, requestId, action, epoch, detail }: Deed, outcome: 'recorded' | 'refused'): AuditEntry {
    return {
      at: this.clock.now(), requestId, event, action, outcome, client, requester, onBehalfOf: null, category,
      reason: outcome === 'recorded' ? 'recorded' : 'not-allowed', restsOn: null, epoch: epoch ?? null, rules: decisionRulesVersion, detail: detail ?? {},
    };
  }
}

/** For what holds no client data at all: what the gateway can do, health of the audit chain. */
export const releasePublic = (body: object, contentType = 'application/fhir+json'): Released<Rendered> =>
  mint({ contentType, body: JSON.stringify(body) });

/** For the log itself: the audit services judged the reader and wrote the reading down before they answered. */
export const releaseLog = (log: object, contentType = 'application/fhir+json'): Released<Rendered> =>
  mint({ contentType, body: JSON.stringify(log) });
