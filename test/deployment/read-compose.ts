import { readFile } from 'node:fs/promises';
import { load, YAML11_SCHEMA } from 'js-yaml';

export interface Service {
  readonly image?: string;
  readonly restart?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
}

export interface Compose {
  readonly services: Readonly<Record<string, Service>>;
}

/** The compose file as Docker reads it: merge keys resolved. */
export const readCompose = async (): Promise<Compose> => load(await readFile('docker-compose.yml', 'utf8'), { schema: YAML11_SCHEMA }) as Compose;

/** As the generated page lists them; `npm run check` keeps it equal to the schema. */
export async function settingNames(): Promise<string[]> {
  const page = await readFile('docs/generated/configuration.md', 'utf8');
  return [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name = '']) => name);
}
