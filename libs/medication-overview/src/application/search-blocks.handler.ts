import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Released, Rendered } from '#libs/disclosure';
import { OVERVIEW_FORM, type OverviewForm } from './overview-form.port.js';
import { ReleaseOverview } from './release-overview.js';
import { SearchBlocks } from './search-blocks.query.js';

@QueryHandler(SearchBlocks)
export class SearchBlocksHandler implements IQueryHandler<SearchBlocks> {
  constructor(
    private readonly overview: ReleaseOverview,
    @Inject(OVERVIEW_FORM) private readonly form: OverviewForm,
  ) {}

  execute({ asked }: SearchBlocks): Promise<Released<Rendered>> {
    return this.overview.release(asked, { event: 'medication.search', moment: null, writtenFor: (subject) => this.form.found(asked.search, subject) });
  }
}
