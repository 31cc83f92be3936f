import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Disclosure, type Released, type Rendered } from '#libs/disclosure';
import { ClientRegistry } from '#libs/identity';
import { CLOCK, type Clock } from '#libs/kernel';
import { dutchText } from '../domain/time/dutch-calendar.js';
import { GetMedicationOverview } from './get-medication-overview.query.js';
import { OVERVIEW_FORM, type OverviewForm } from './overview-form.port.js';
import { OverviewSettings } from './overview-settings.js';
import { overviewSteps } from './overview-steps.js';

@QueryHandler(GetMedicationOverview)
export class GetMedicationOverviewHandler implements IQueryHandler<GetMedicationOverview> {
  constructor(
    private readonly settings: OverviewSettings,
    private readonly registry: ClientRegistry,
    private readonly disclosure: Disclosure,
    @Inject(OVERVIEW_FORM) private readonly form: OverviewForm,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ asked: { requester, requestId, bsn, moment, notation } }: GetMedicationOverview): Promise<Released<Rendered>> {
    const client = await this.registry.find(bsn);
    const now = this.clock.now().getTime();
    const at = moment ?? { ms: now, text: dutchText(now) };
    const steps = overviewSteps(this.settings.current, { at, bsn, write: this.form.as(notation, { client, bsn }) });
    return this.disclosure.release({ requester, requestId, client, category: 'medication', event: 'medication-overview', shape: 'operation' }, steps);
  }
}
