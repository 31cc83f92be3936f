import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, GatewayError, type Clock, type Requester } from '#libs/kernel';
import { mayVerifyLog } from '../domain/log-readers.js';
import { AuditLog } from './audit-log.port.js';
import { AUDIT_TRAIL, type AuditTrail, type ChainReport } from './audit-trail.port.js';
import { entryAboutLog } from './entry-about-log.js';

export interface VerifyQuestion {
  readonly requester: Requester;
  readonly requestId: string;
}

/** Recomputes every chain, for the region's operators; logged before it starts, so that a broken log shows who knew. */
@Injectable()
export class VerifyAudit {
  constructor(
    @Inject(AUDIT_TRAIL) private readonly trail: AuditTrail,
    private readonly log: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ requester, requestId }: VerifyQuestion): Promise<ChainReport> {
    const permitted = mayVerifyLog(requester);
    const reason = permitted ? 'operator-verifies-log' : 'not-for-this-role';
    await this.log.append(entryAboutLog({ requester, requestId, client: null, event: 'audit.verify', action: 'E', at: this.clock.now(), reason, permitted }));
    if (!permitted) throw new GatewayError('forbidden', 'only the region\'s operators check the log');
    return this.trail.verifyChains();
  }
}
