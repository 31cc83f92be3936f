import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Released, Rendered } from '#libs/disclosure';
import { GetMedicationOverview } from './get-medication-overview.query.js';
import { OVERVIEW_FORM, type OverviewForm } from './overview-form.port.js';
import { ReleaseOverview } from './release-overview.js';

@QueryHandler(GetMedicationOverview)
export class GetMedicationOverviewHandler implements IQueryHandler<GetMedicationOverview> {
  constructor(
    private readonly overview: ReleaseOverview,
    @Inject(OVERVIEW_FORM) private readonly form: OverviewForm,
  ) {}

  execute({ asked }: GetMedicationOverview): Promise<Released<Rendered>> {
    const { moment, notation } = asked;
    return this.overview.release(asked, { event: 'medication-overview', moment, writtenFor: (subject) => this.form.as(notation, subject) });
  }
}
