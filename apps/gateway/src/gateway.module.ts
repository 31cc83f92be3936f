import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AuditModule } from '#libs/audit';
import { CareTeamModule, CareTeamRelationsModule } from '#libs/care-team';
import { ConsentFactsModule } from '#libs/consent';
import { DisclosureModule, LogController } from '#libs/disclosure';
import { IdentityModule } from '#libs/identity';
import { PlatformModule, type Settings } from '#libs/platform';
import { MetadataController } from './http/metadata.controller.js';

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
        CqrsModule.forRoot(),
      ],
      controllers: [MetadataController, LogController],
    };
  }
}
