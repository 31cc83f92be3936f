import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const file = z.string().min(1);

/** Every setting of every process, with its meaning; docs/generated/configuration.md is made from it. */
export const settingsSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe('PostgreSQL primary. The region app starts one of its own when it is not set.'),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(3).max(500).default(24).describe('Connections of one process, all three pools together.'),
  KAFKA_BROKERS: z.string().min(1).optional().describe('Comma-separated host:port. Not set: the event log is embedded in PostgreSQL.'),
  REGION_CONFIG: file.default('config/region.json').describe('The file that describes the region.'),
  KEYS_FOLDER: file.describe('Folder of the public key files that systems in the region file name.'),
  KEY_RING_FILE: file.describe('Master keys with their versions, JSON; readable by the process only.'),
  TOKEN_SIGNING_KEYS_FILE: file.optional().describe('Private JWKS of the embedded authorization server. Not set: it is off and TOKEN_JWKS_URL names the outside one.'),
  TOKEN_ISSUER: z.url().describe('Issuer that access tokens must carry.'),
  TOKEN_JWKS_FILE: file.optional().describe('Public JWKS that access tokens are checked with.'),
  TOKEN_JWKS_URL: z.url().optional().describe('The same, at the address of an authorization server outside the gateway.'),
  TOKEN_ENDPOINT_URL: z.url().optional().describe('Where systems get their tokens, for the SMART configuration. Not set: /token below the issuer.'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on.'),
  PORT: port.describe('Port to listen on; 0 takes a free one.'),
  PUBLIC_URL: z.url().describe('Base URL of this process as others reach it, without a path.'),
  PROCESS_NAME: z.string().min(1).default('gateway').describe('Name in logs, health and the audit chain.'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info').describe('Least severe log line that is written.'),
  LOG_FILE: file.optional().describe('Log lines go here instead of to standard error.'),
  METRICS_PORT: port.optional().describe('Prometheus metrics on this loopback port. Not set: metrics and traces are off.'),
  TEST_CLOCK_FILE: file.optional().describe('Demonstration only: a file that shifts the clock.'),
  BODY_LIMIT_BYTES: z.coerce.number().int().min(1_024).max(20_000_000).default(2_000_000).describe('Largest request body.'),
});

export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** Options that protect only together: one without the other stops the start. */
export const togetherOrNot: readonly (readonly (keyof Settings)[])[] = [['TOKEN_SIGNING_KEYS_FILE', 'TOKEN_JWKS_FILE']];
export const exactlyOneOf: readonly (readonly (keyof Settings)[])[] = [['TOKEN_JWKS_FILE', 'TOKEN_JWKS_URL']];
