import { Inject, Injectable } from '@nestjs/common';
import { Disclosure, type Released, type Rendered } from '#libs/disclosure';
import { ClientRegistry, type Bsn } from '#libs/identity';
import { CLOCK, type Clock, type Requester } from '#libs/kernel';
import { dutchText } from '../domain/time/dutch-calendar.js';
import type { Moment } from '../domain/time/moment.js';
import type { OverviewSubject, WriteOverview } from './overview-form.port.js';
import { OverviewSettings } from './overview-settings.js';
import { overviewSteps } from './overview-steps.js';

interface Asked {
  readonly requester: Requester;
  readonly requestId: string;
  readonly bsn: Bsn;
}

interface Wanted {
  readonly event: string;
  /** null: now. */
  readonly moment: Moment | null;
  readonly writtenFor: (subject: OverviewSubject) => WriteOverview;
}

/** One decision for all that comes out of an overview: who may not see a treatment there does not find its blocks either. */
@Injectable()
export class ReleaseOverview {
  constructor(
    private readonly settings: OverviewSettings,
    private readonly registry: ClientRegistry,
    private readonly disclosure: Disclosure,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async release({ requester, requestId, bsn }: Asked, { event, moment, writtenFor }: Wanted): Promise<Released<Rendered>> {
    const client = await this.registry.find(bsn);
    const now = this.clock.now().getTime();
    const at = moment ?? { ms: now, text: dutchText(now) };
    const steps = overviewSteps(this.settings.current, { at, bsn, write: writtenFor({ client, bsn }) });
    return this.disclosure.release({ requester, requestId, client, category: 'medication', event, shape: 'operation' }, steps);
  }
}
