import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ClientRegistry } from './application/client-registry.js';
import { CLIENT_STORE } from './application/client-store.port.js';
import { RegisteredSystems } from './application/registered-systems.js';
import { USED_ASSERTIONS } from './application/used-assertions.port.js';
import { AccessTokens } from './http/access-tokens.js';
import { SmartConfigurationController } from './http/smart-configuration.controller.js';
import { TokenGuard } from './http/token.guard.js';
import { ClientRepository } from './persistence/client.repository.js';
import { UsedAssertionsRepository } from './persistence/used-assertions.repository.js';

/** Clients, systems and tokens. Whoever imports it has every route behind the token guard. */
@Global()
@Module({
  controllers: [SmartConfigurationController],
  providers: [
    AccessTokens,
    ClientRegistry,
    RegisteredSystems,
    { provide: CLIENT_STORE, useClass: ClientRepository },
    { provide: USED_ASSERTIONS, useClass: UsedAssertionsRepository },
    { provide: APP_GUARD, useClass: TokenGuard },
  ],
  exports: [ClientRegistry, RegisteredSystems],
})
export class IdentityModule {}
