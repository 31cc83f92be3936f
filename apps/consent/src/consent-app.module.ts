import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AuditModule } from '#libs/audit';
import { ConsentFactsModule, ConsentRegisterModule } from '#libs/consent';
import { API_NAME, DisclosureModule, MetadataController } from '#libs/disclosure';
import { IdentityModule } from '#libs/identity';
import { PlatformModule, type Settings } from '#libs/platform';
import { ListConsentsHandler } from './application/list-consents.handler.js';
import { ReadConsentHandler } from './application/read-consent.handler.js';
import { RecordConsentHandler } from './application/record-consent.handler.js';
import { WithdrawConsentHandler } from './application/withdraw-consent.handler.js';
import { WithdrawEverythingHandler } from './application/withdraw-everything.handler.js';
import { consentApi } from './consent-api.js';
import { ConsentController } from './http/consent.controller.js';
import { ConsentEventsModule } from './wiring/consent-events.module.js';

/** The consent service: what other people reach. Decisions are taken in the process that releases. */
@Module({})
export class ConsentAppModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: ConsentAppModule,
      imports: [
        PlatformModule.with(settings),
        IdentityModule,
        AuditModule,
        DisclosureModule.with([ConsentFactsModule]),
        ConsentRegisterModule.with([ConsentEventsModule]),
        CqrsModule.forRoot(),
      ],
      controllers: [ConsentController, MetadataController],
      providers: [{ provide: API_NAME, useValue: consentApi }, RecordConsentHandler, WithdrawConsentHandler, WithdrawEverythingHandler, ReadConsentHandler, ListConsentsHandler],
    };
  }
}
