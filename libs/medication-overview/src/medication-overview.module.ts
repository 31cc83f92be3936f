import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { organisationOf, REGION, type RegionConfig } from '#libs/platform';
import { GetMedicationOverviewHandler } from './application/get-medication-overview.handler.js';
import { OVERVIEW_FORM } from './application/overview-form.port.js';
import { ReleaseOverview } from './application/release-overview.js';
import { SearchBlocksHandler } from './application/search-blocks.handler.js';
import { OverviewSettings } from './application/overview-settings.js';
import { BlockSearchController } from './http/block-search.controller.js';
import { MedicationOverviewController } from './http/medication-overview.controller.js';
import { overviewForm } from './http/notation/overview-form.js';

@Module({})
export class MedicationOverviewModule {
  /** The app names the module that fills MEDICATION_SOURCES; this lib never imports it. */
  static withSources(sources: Type | DynamicModule): DynamicModule {
    return {
      module: MedicationOverviewModule,
      imports: [CqrsModule, sources],
      controllers: [MedicationOverviewController, BlockSearchController],
      providers: [
        { provide: OVERVIEW_FORM, useFactory: (region: RegionConfig) => overviewForm((ura) => organisationOf(region, ura) ?? null), inject: [REGION] },
        OverviewSettings,
        ReleaseOverview,
        GetMedicationOverviewHandler,
        SearchBlocksHandler,
      ],
    };
  }
}
