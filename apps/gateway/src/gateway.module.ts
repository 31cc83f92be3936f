import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AuditModule } from '#libs/audit';
import { CareTeamModule, CareTeamRelationsModule } from '#libs/care-team';
import { ConsentFactsModule } from '#libs/consent';
import { CrisisCardDocuments, CrisisCardModule } from '#libs/crisis-card';
import { API_NAME, DisclosureModule, LogController, MetadataController } from '#libs/disclosure';
import { DocumentsModule } from '#libs/documents';
import { HandoverDocuments, HandoverModule } from '#libs/handover';
import { IdentityModule } from '#libs/identity';
import { MedicationOverviewModule } from '#libs/medication-overview';
import { PlatformModule, type Settings } from '#libs/platform';
import { gatewayApi } from './gateway-api.js';
import { SourcesModule } from './wiring/sources.module.js';

/** What is connected to what. */
@Module({})
export class GatewayModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: GatewayModule,
      imports: [
        PlatformModule.with(settings),
        IdentityModule,
        AuditModule,
        DisclosureModule.with([ConsentFactsModule, CareTeamRelationsModule]),
        CareTeamModule,
        MedicationOverviewModule.withSources(SourcesModule),
        CrisisCardModule,
        HandoverModule,
        DocumentsModule.with([CrisisCardModule, HandoverModule], [CrisisCardDocuments, HandoverDocuments]),
        CqrsModule.forRoot(),
      ],
      controllers: [MetadataController, LogController],
      providers: [{ provide: API_NAME, useValue: gatewayApi }],
    };
  }
}
