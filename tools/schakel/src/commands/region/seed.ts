import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { asRequester } from '../../asking/asker.js';
import { aboutClient } from '../../fhir/parameters.js';
import type { Answer } from '../../ending/answer.js';
import { WrongUse } from '../../ending/endings.js';
import { exitCodes } from '../../ending/exit-code.js';
import type { Context, Perform } from '../context.js';

const loadedForm = z.object({ loaded: z.number(), rejected: z.array(z.object({ reason: z.string() })), clients: z.array(z.string()) });

interface SeedFile {
  readonly simulator: string;
  readonly path: string;
}

export function addSeed(program: Command, perform: Perform): void {
  program
    .command('seed')
    .description('laadt DIR/ggz-epd|his|ais/*.json in de nagebootste bronnen')
    .argument('<dir>', 'map met een map per bron')
    .option('--bsn <bsn>', 'de cliënt, waar een bestand er geen noemt')
    .action((dir: string, { bsn }: { bsn?: string }) => perform((context) => seed(context, dir, bsn)));
}

async function seed(context: Context, dir: string, bsnOption: string | undefined): Promise<Answer> {
  const bsn = bsnOption === undefined ? null : await context.bsnOf(bsnOption);
  const files = await filesIn(dir, Object.keys(context.region.simulators));
  const loaded: Record<string, number> = {};
  const rejected: { file: string; reason: string }[] = [];
  const clients = new Set<string>();

  for (const [index, file] of files.entries()) {
    const answer = await load(context, file, bsn);
    loaded[file.simulator] = (loaded[file.simulator] ?? 0) + answer.loaded;
    rejected.push(...answer.rejected.map(({ reason }) => ({ file: file.path, reason })));
    for (const client of answer.clients.filter((one) => !clients.has(one))) await makeKnown(context, client);
    answer.clients.forEach((client) => clients.add(client));
    context.progress.step(index + 1, files.length, 'Bestanden geladen');
  }
  const nothingWorked = rejected.length > 0 && rejected.length === files.length;
  return { json: { loaded, rejected }, text: () => page(loaded, rejected), exitCode: nothingWorked ? exitCodes.fault : exitCodes.done };
}

async function filesIn(dir: string, simulators: readonly string[]): Promise<SeedFile[]> {
  const folders = await Promise.all(simulators.map(async (simulator) => ({ simulator, names: await readdir(join(dir, simulator)).catch(() => []) })));
  const files = folders.flatMap(({ simulator, names }) =>
    names.filter((name) => name.endsWith('.json')).toSorted().map((name) => ({ simulator, path: join(dir, simulator, name) })),
  );
  if (files.length === 0) throw new WrongUse(`${dir} heeft geen .json-bestanden in een map ${simulators.join(', ')}`);
  return files;
}

async function load({ gateway, region }: Context, { simulator, path }: SeedFile, bsn: string | null): Promise<z.infer<typeof loadedForm>> {
  const url = new URL('/control/load', region.simulators[simulator]);
  if (bsn !== null) url.searchParams.set('bsn', bsn);
  const reply = await gateway.steer({ method: 'POST', url: url.href, body: await readFile(path, 'utf8') });
  return loadedForm.parse(reply.body);
}

/** Known is not granted: nobody sees anything until the client says so. */
const makeKnown = ({ gateway, region }: Context, bsn: string): Promise<unknown> =>
  gateway.ask(asRequester('operator', null), { method: 'POST', url: `${region.endpoints.fhir}/$register-client`, body: aboutClient(bsn) });

const page = (loaded: Record<string, number>, rejected: readonly { file: string; reason: string }[]): string =>
  [
    ...Object.entries(loaded).map(([simulator, count]) => `${simulator}: ${count} gegevens geladen`),
    ...rejected.map(({ file, reason }) => `niet geladen: ${file} (${reason})`),
  ].join('\n');
