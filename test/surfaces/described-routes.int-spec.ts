import { consentApi, ConsentAppModule } from '#apps/consent';
import { gatewayApi, GatewayModule } from '#apps/gateway';
import { migrations } from '#database';
import { createApp } from '#libs/fhir';
import { loadSettings, migrate, type Settings } from '#libs/platform';
import type { CapabilityStatement } from '@medplum/fhirtypes';
import type { DynamicModule } from '@nestjs/common';
import supertest from 'supertest';
import { aKeyFolder, type KeyFolder } from '../identity/support/a-key-folder.js';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';

let fresh: FreshDatabase;
let keys: KeyFolder;

beforeAll(async () => {
  fresh = await freshDatabase((url) => migrate(url, migrations));
  keys = await aKeyFolder();
});

afterAll(async () => {
  await fresh?.drop();
  keys?.remove();
});

/** Not FHIR: for the platform that runs the process, and where systems find the token server. */
const beside = ['/health/', '/.well-known/', '/fhir/.well-known/'];

interface Surface {
  /** `POST /Consent/{id}`: what the server really routes below its FHIR base. */
  readonly routed: string[];
  readonly openapi: { readonly info: object; readonly paths: Record<string, Record<string, object>> };
  readonly capability: CapabilityStatement;
}

async function surfaceOf(moduleWith: (settings: Settings) => DynamicModule): Promise<Surface> {
  const settings = loadSettings({ ...keys.environment, DATABASE_URL: fresh.url, DATABASE_CONNECTIONS: '6' });
  const app = await createApp(moduleWith(settings), settings);
  const routed: string[] = [];
  app.getHttpAdapter().getInstance().addHook('onRoute', ({ method, url }) => void routed.push(...[method].flat().map((one) => `${one} ${url}`)));
  await app.listen(0, '127.0.0.1');
  const from = async (path: string): Promise<never> => (await supertest(await app.getUrl()).get(path).expect(200)).body as never;
  try {
    return { routed: routed.flatMap(belowFhir).toSorted(), openapi: await from('/fhir/openapi.json'), capability: await from('/fhir/metadata') };
  } finally {
    await app.close();
  }
}

/** Fastify answers HEAD where it answers GET; that says nothing of its own. */
function belowFhir(route: string): string[] {
  const [method = '', url = ''] = route.split(' ');
  if (method === 'HEAD' || beside.some((start) => url.startsWith(start))) return [];
  return [`${method} ${url.replace(/^\/fhir/, '').replace(/:(\w+)/g, '{$1}').replaceAll('::', ':') || '/'}`];
}

const describedIn = ({ openapi }: Surface): string[] =>
  Object.entries(openapi.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`)).toSorted();

describe.each([
  ['the gateway', GatewayModule, gatewayApi, ['Task', 'CareTeam', 'AuditEvent']],
  ['the consent service', ConsentAppModule, consentApi, ['Consent']],
] as const)('what %s says of itself', (_app, module, name, types) => {
  let surface: Surface;
  beforeAll(async () => {
    surface = await surfaceOf((settings) => module.with(settings));
  });

  it('has every route in its OpenAPI document, and no other', () => {
    expect(describedIn(surface)).toEqual(surface.routed);
    expect(surface.routed).toEqual(expect.arrayContaining(['GET /metadata', 'GET /openapi.json']));
  });

  it('bears its own name, in both documents', () => {
    expect([surface.openapi.info, surface.capability.implementation]).toMatchObject([name, { description: name.description }]);
  });

  it('has in its CapabilityStatement the types that it routes, and the operations', () => {
    const [rest] = surface.capability.rest ?? [];
    const operations = [...(rest?.operation ?? []), ...(rest?.resource ?? []).flatMap(({ operation = [] }) => operation)].map(({ name: one }) => one);
    const routedOperations = surface.routed.flatMap((route) => /\$[\w-]+$/.exec(route)?.[0] ?? []);

    expect(rest?.resource?.map(({ type }) => type)).toEqual(expect.arrayContaining([...types]));
    expect(operations.toSorted()).toEqual(routedOperations.toSorted());
  });
});
