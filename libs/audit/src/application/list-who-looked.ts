import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, GatewayError, type ClientKey, type Clock, type Requester } from '#libs/kernel';
import type { LoggedEntry, LogWindow } from '../domain/logged-entry.js';
import { whyMayReadLog } from '../domain/log-readers.js';
import { AuditLog } from './audit-log.port.js';
import { AUDIT_TRAIL, type AuditTrail } from './audit-trail.port.js';
import { entryAboutLog } from './entry-about-log.js';

export interface LogQuestion {
  readonly requester: Requester;
  readonly requestId: string;
  readonly client: ClientKey;
  readonly window: LogWindow;
  readonly count: number;
}

export const maxEntriesAtOnce = 100;

/** Who looked: for the client and the privacy officer. The reading itself is in the log before anyone gets an answer. */
@Injectable()
export class ListWhoLooked {
  constructor(
    @Inject(AUDIT_TRAIL) private readonly trail: AuditTrail,
    private readonly log: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ requester, requestId, client, window, count }: LogQuestion): Promise<readonly LoggedEntry[]> {
    const reason = whyMayReadLog(requester);
    const permitted = reason !== 'not-for-this-role';
    const found = permitted ? await this.trail.entriesAbout(client, window, Math.min(count, maxEntriesAtOnce)) : [];
    await this.log.append(entryAboutLog({ requester, requestId, client, event: 'audit.read', action: 'R', at: this.clock.now(), reason, permitted }));
    if (!permitted) throw new GatewayError('forbidden', 'nothing may be shown to you about this person');
    return found;
  }
}
