import { readFileSync } from 'node:fs';
import { CLOCK } from '#libs/kernel';
import { Logger, publicKeysOf, REGION, SETTINGS, systemClock, type RegionConfig, type Settings } from '#libs/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { JWKS, Provider } from 'oidc-provider';
import { audienceOf } from '../../application/audience.js';
import { RegisteredSystems } from '../../application/registered-systems.js';
import { USED_ASSERTIONS, type UsedAssertions } from '../../application/used-assertions.port.js';
import { authorizationServer, serverMetadata } from './metadata.js';
import { makeProvider } from './provider/provider.js';
import { reportTo } from './report.js';
import { tokenRoutes } from './token-routes.js';

/** The embedded authorization server below the path of TOKEN_ISSUER; false: the region has one outside. */
export async function mountTokenServer(app: NestFastifyApplication): Promise<boolean> {
  const settings = app.get<Settings>(SETTINGS);
  if (!settings.TOKEN_SIGNING_KEYS_FILE) return false;
  const prefix = new URL(settings.TOKEN_ISSUER).pathname;
  if (prefix === '/' || prefix.endsWith('/')) throw new Error('TOKEN_ISSUER needs a path that does not end in a slash, such as /oauth');
  const provider = providerFor(app, settings, settings.TOKEN_SIGNING_KEYS_FILE);
  await checkRegistrations(provider, app.get<RegionConfig>(REGION));
  reportTo(app.get(Logger), provider);
  const metadata = serverMetadata(authorizationServer(settings), app.get<RegionConfig>(REGION));
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get(`/.well-known/oauth-authorization-server${prefix}`, (_request, reply) => reply.send(metadata));
  await fastify.register(async (scope) => tokenRoutes(scope, provider, metadata), { prefix });
  return true;
}

function providerFor(app: NestFastifyApplication, settings: Settings, signingKeysFile: string): Provider {
  const region = app.get<RegionConfig>(REGION);
  const systems = app.get(RegisteredSystems);
  return makeProvider({
    issuer: settings.TOKEN_ISSUER,
    audience: audienceOf(region),
    signingKeys: JSON.parse(readFileSync(signingKeysFile, 'utf8')) as JWKS,
    clients: region.systems.map((system) => ({ client_id: system.id, token_endpoint_auth_method: 'private_key_jwt', jwks: publicKeysOf(system, settings.KEYS_FOLDER) })),
    systemOf: (id) => systems.find(id),
    used: app.get<UsedAssertions>(USED_ASSERTIONS),
    realClock: systemClock,
    regionClock: app.get(CLOCK),
  });
}

/** A system whose keys are of no use stops the start, and not its first question. */
async function checkRegistrations(provider: Provider, region: RegionConfig): Promise<void> {
  for (const { id } of region.systems) {
    await provider.Client.find(id).catch((cause: unknown) => {
      throw new Error(`system ${id}: its public keys cannot be used`, { cause });
    });
  }
}
