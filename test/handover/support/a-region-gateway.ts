import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Global, Module, type Abstract, type ModuleMetadata } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { exportJWK, generateKeyPair } from 'jose';
import { migrations } from '#database';
import { AuditLog, DeedNotes, StoredDeedNotes, type AuditEntry } from '#libs/audit';
import { CareTeamModule, CareTeamRelationsModule } from '#libs/care-team';
import { CONSENT_EVENTS, ConsentFactsModule, ConsentRegisterModule } from '#libs/consent';
import { CrisisCardDocuments, CrisisCardModule } from '#libs/crisis-card';
import { DisclosureModule } from '#libs/disclosure';
import { DocumentsModule } from '#libs/documents';
import { createApp } from '#libs/fhir';
import { HandoverDocuments, HandoverModule } from '#libs/handover';
import { IdentityModule } from '#libs/identity';
import { Database, loadSettings, migrate, PlatformModule, type RegionInput, type Settings } from '#libs/platform';
import { freshDatabase } from '../../support/fresh-database.js';
import { asker, type Ask } from './asker.js';
import { scratchFolder } from '../../support/scratch-folder.js';

export interface RegionGateway {
  readonly ask: Ask;
  /** What was written to the log, in order. */
  readonly audited: AuditEntry[];
  /** What Nest holds under a token. */
  get<Value>(token: Abstract<Value>): Value;
  stop(): Promise<void>;
}

const demonstration = (): RegionInput => JSON.parse(readFileSync('config/region.json', 'utf8')) as RegionInput;
const issuer = 'http://gateway.test/oauth';

type Modules = NonNullable<ModuleMetadata['imports']>;

/** A gateway with documents and handovers behind the real guard, for the demonstration region; the audit log is a list. `more`: what stands beside it. */
export async function aRegionGateway(change: Partial<RegionInput> = {}, more: Modules = []): Promise<RegionGateway> {
  const fresh = await freshDatabase((url) => migrate(url, migrations));
  const region = { ...demonstration(), ...change };
  const { settings, sign } = await prepared(fresh.url, region);
  const audited: AuditEntry[] = [];
  const app = await createApp(moduleWith(settings, audited, more), settings);
  await app.listen(0, '127.0.0.1');
  return {
    ask: asker(await app.getUrl(), region, issuer, sign),
    audited,
    get: (token) => app.get(token, { strict: false }),
    stop: async () => {
      await app.close();
      await fresh.drop();
    },
  };
}

function moduleWith(settings: Settings, audited: AuditEntry[], more: Modules) {
  @Global()
  @Module({
    providers: [
      { provide: AuditLog, useValue: { append: async (entry: AuditEntry) => void audited.push(entry) } },
      { provide: DeedNotes, useFactory: ({ hot }: Database) => new StoredDeedNotes(hot), inject: [Database] },
    ],
    exports: [AuditLog, DeedNotes],
  })
  class ListedAudit {}

  @Global()
  @Module({ providers: [{ provide: CONSENT_EVENTS, useValue: { changed: async () => undefined } }], exports: [CONSENT_EVENTS] })
  class NoEvents {}

  @Module({
    imports: [
      PlatformModule.with(settings), IdentityModule, ListedAudit, CqrsModule.forRoot(),
      DisclosureModule.with([ConsentFactsModule, CareTeamRelationsModule]), CareTeamModule, ConsentRegisterModule.with([NoEvents]),
      DocumentsModule.with([CrisisCardModule, HandoverModule], [CrisisCardDocuments, HandoverDocuments]),
      ...more,
    ],
  })
  class TestGateway {}
  return TestGateway;
}

async function prepared(databaseUrl: string, region: RegionInput) {
  const folder = scratchFolder('region-gateway');
  const write = (name: string, content: unknown): string => {
    writeFileSync(join(folder, name), JSON.stringify(content), { mode: 0o600 });
    return join(folder, name);
  };
  const pair = await generateKeyPair('ES384', { extractable: true });
  const settings = loadSettings({
    DATABASE_URL: databaseUrl,
    DATABASE_CONNECTIONS: '12',
    REGION_CONFIG: write('region.json', region),
    KEYS_FOLDER: folder,
    KEY_RING_FILE: write('key-ring.json', { current: 1, keys: { 1: Buffer.alloc(32, 1).toString('base64') } }),
    TOKEN_SIGNING_KEYS_FILE: write('signing.json', { keys: [] }),
    TOKEN_JWKS_FILE: write('public.json', { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'ES384' }] }),
    TOKEN_ISSUER: issuer,
    PORT: '0',
    PUBLIC_URL: 'http://gateway.test',
    LOG_FILE: join(folder, 'log'),
    BODY_LIMIT_BYTES: '4000000',
  });
  return { settings, sign: pair.privateKey };
}
