import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { GetMedicationOverviewHandler } from './application/get-medication-overview.handler.js';
import { OVERVIEW_FORM, type OverviewForm } from './application/overview-form.port.js';
import { OverviewSettings } from './application/overview-settings.js';
import { toSearchsetBundle } from './fhir/overview/searchset.js';
import { MedicationOverviewController } from './http/medication-overview.controller.js';
import { overviewMediaType, toOverviewJson } from './http/overview-json.js';

const form: OverviewForm = {
  contentTypes: { bundle: 'application/fhir+json', json: overviewMediaType },
  write: (overview, notation, subject) => JSON.stringify(notation === 'json' ? toOverviewJson(overview) : toSearchsetBundle(overview, subject)),
};

@Module({})
export class MedicationOverviewModule {
  /** The app names the module that fills MEDICATION_SOURCES; this lib never imports it. */
  static withSources(sources: Type | DynamicModule): DynamicModule {
    return {
      module: MedicationOverviewModule,
      imports: [CqrsModule, sources],
      controllers: [MedicationOverviewController],
      providers: [{ provide: OVERVIEW_FORM, useValue: form }, OverviewSettings, GetMedicationOverviewHandler],
    };
  }
}
