import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Disclosure, type Released, type Rendered } from '#libs/disclosure';
import { ClientRegistry } from '#libs/identity';
import { CLOCK, type Clock } from '#libs/kernel';
import { dutchText } from '../domain/time/dutch-calendar.js';
import { OVERVIEW_FORM, type OverviewForm } from './overview-form.port.js';
import { OverviewSettings } from './overview-settings.js';
import { overviewSteps } from './overview-steps.js';
import { SearchBlocks } from './search-blocks.query.js';

/** Decided as the overview is: who may not see a treatment there does not find its blocks here. */
@QueryHandler(SearchBlocks)
export class SearchBlocksHandler implements IQueryHandler<SearchBlocks> {
  constructor(
    private readonly settings: OverviewSettings,
    private readonly registry: ClientRegistry,
    private readonly disclosure: Disclosure,
    @Inject(OVERVIEW_FORM) private readonly form: OverviewForm,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ asked: { requester, requestId, bsn, search } }: SearchBlocks): Promise<Released<Rendered>> {
    const client = await this.registry.find(bsn);
    const now = this.clock.now().getTime();
    const write = this.form.found(search, { client, bsn });
    const steps = overviewSteps(this.settings.current, { at: { ms: now, text: dutchText(now) }, bsn, write });
    return this.disclosure.release({ requester, requestId, client, category: 'medication', event: 'medication.search', shape: 'operation' }, steps);
  }
}
