import { Module, type DynamicModule, type ModuleMetadata } from '@nestjs/common';
import { CONSENT_REGISTER } from './application/consent-register.port.js';
import { ConsentWrites } from './application/record-consent.js';
import { EpochReader } from './persistence/epoch-reader.js';
import { ProvisionReader } from './persistence/provision-reader.js';
import { StoredConsentRegister } from './persistence/stored-consent-register.js';

const register = { provide: CONSENT_REGISTER, useClass: StoredConsentRegister };

/** What the client said, for whoever decides. */
@Module({ providers: [EpochReader, ProvisionReader], exports: [ProvisionReader] })
export class ConsentFactsModule {}

/** The register; the app names the module that fills CONSENT_EVENTS. */
@Module({})
export class ConsentRegisterModule {
  static with(imports: NonNullable<ModuleMetadata['imports']>): DynamicModule {
    return { module: ConsentRegisterModule, imports, providers: [register, ConsentWrites], exports: [register, ConsentWrites] };
  }
}
