import './same-realm.js';
import { Controller, Get, Module, Req, type Abstract, type Type } from '@nestjs/common';
import { createApp, Interaction, type FhirRequest } from '#libs/fhir';
import { IdentityModule, mountTokenServer } from '#libs/identity';
import { loadSettings, PlatformModule } from '#libs/platform';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import type { KeyFolder } from './a-key-folder.js';

/** Says who the guard let in: what every controller behind it gets to see. */
@Controller('fhir')
class WhoController {
  @Interaction({ method: 'GET', path: 'who', resource: null, code: 'read', scope: 'system/MedicationRequest.r', summary: 'who asks' })
  who(@Req() request: FhirRequest): object {
    return request.requester ?? {};
  }

  @Interaction({ method: 'GET', path: 'metadata', resource: null, code: 'capabilities', scope: null, summary: 'open to anyone' })
  metadata(): object {
    return {};
  }

  @Get('forgotten')
  forgotten(): object {
    return { leaked: true };
  }
}

export interface Gateway {
  readonly url: string;
  /** What Nest holds under a token. */
  get<Value>(token: Abstract<Value>): Value;
  /** Moves the region's clock, as `schakel clock` does. */
  shiftClock(offsetMs: number): void;
  stop(): Promise<void>;
}

/** A gateway process with nothing but identity in it, over real HTTP. */
export async function aGateway(databaseUrl: string, keys: KeyFolder, more: Readonly<Record<string, string>> = {}, imports: Type[] = []): Promise<Gateway> {
  const clockFile = join(keys.folder, `clock-${Math.random()}`);
  const shiftClock = (offsetMs: number): void => writeFileSync(clockFile, JSON.stringify({ offsetMs }));
  shiftClock(0);
  const settings = loadSettings({ ...keys.environment, DATABASE_URL: databaseUrl, DATABASE_CONNECTIONS: '12', TEST_CLOCK_FILE: clockFile, ...more });
  @Module({ imports: [PlatformModule.with(settings), IdentityModule, ...imports], controllers: [WhoController] })
  class TestModule {}
  const app = await createApp(TestModule, settings);
  await mountTokenServer(app);
  await app.listen(0, '127.0.0.1');
  return { url: await app.getUrl(), get: (token) => app.get(token, { strict: false }), shiftClock, stop: () => app.close() };
}
