import { join } from 'node:path';

import type { RegionConfig } from '#libs/platform';
import type { TestClock } from '../clock/test-clock.js';
import type { Keys } from '../keys/make-keys.js';
import type { Environment, Part } from '../parts/part.js';
import { tokenIssuerAt, urlOf } from './endpoints.js';
import { gatewayName, sourceKinds } from './ports.js';
import type { World } from './world.js';

export interface Plan {
  readonly dataFolder: string;
  readonly ports: ReadonlyMap<string, number>;
  readonly gateways: number;
  readonly configFile: string;
  readonly config: RegionConfig;
  readonly keys: Keys;
  readonly clock: TestClock | null;
}

/** PostgreSQL takes 100 connections; some stay for those who look in with their own tools. */
const connectionsForParts = 84;
const mostConnections = 24;

/** Of our own environment only this goes on: a HOST or PORT that a shell happens to have would lead a part astray. */
const passedOn = ['PATH', 'HOME', 'TZ', 'LANG', 'TMPDIR', 'NODE_OPTIONS', 'CI', 'KAFKA_BROKERS', 'LOG_LEVEL', 'BODY_LIMIT_BYTES'];
const inherited = (environment: Environment): Environment => Object.fromEntries(passedOn.map((name) => [name, environment[name]]));

export const simulatedSources = ({ environment, simulatedSource }: World, plan: Pick<Plan, 'dataFolder' | 'ports'>): Part[] =>
  sourceKinds.map((kind) => ({
    ...placeOf(kind, plan),
    program: simulatedSource,
    environment: { ...inherited(environment), PORT: String(plan.ports.get(kind)), SOURCE_ID: kind, SOURCE_FILE: join(plan.dataFolder, `${kind}.json`) },
  }));

export function apps({ environment, apps: programs }: World, plan: Plan, databaseUrl: string): Part[] {
  const gateways = Array.from({ length: plan.gateways }, (_, index) => [gatewayName(index, plan.gateways), programs.gateway] as const);
  return [...gateways, ['consent', programs.consent] as const, ['relay', programs.relay] as const].map(([name, program]) => ({
    ...placeOf(name, plan),
    program,
    environment: { ...inherited(environment), ...settingsOf(name, plan, databaseUrl) },
  }));
}

const placeOf = (name: string, { dataFolder, ports }: Pick<Plan, 'dataFolder' | 'ports'>): Pick<Part, 'name' | 'port' | 'log'> => ({
  name,
  port: ports.get(name) ?? 0,
  log: join(dataFolder, 'logs', `${name}.out.log`),
});

function settingsOf(name: string, { dataFolder, ports, gateways, configFile, keys, clock }: Plan, databaseUrl: string): Environment {
  const firstGateway = urlOf(ports.get(gatewayName(0, gateways)));
  return {
    DATABASE_URL: databaseUrl,
    DATABASE_CONNECTIONS: String(Math.min(mostConnections, Math.floor(connectionsForParts / (gateways + 2)))),
    REGION_CONFIG: configFile,
    KEYS_FOLDER: keys.folder,
    KEY_RING_FILE: keys.ring,
    TOKEN_SIGNING_KEYS_FILE: keys.tokenSigning,
    TOKEN_JWKS_FILE: keys.tokenPublic,
    TOKEN_ISSUER: tokenIssuerAt(firstGateway),
    HOST: '127.0.0.1',
    PORT: String(ports.get(name)),
    PUBLIC_URL: urlOf(ports.get(name)),
    PROCESS_NAME: name,
    LOG_FILE: join(dataFolder, 'logs', `${name}.log`),
    ...(clock && { TEST_CLOCK_FILE: clock.file }),
  };
}
