import { existsSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';

import { runRegion } from '../../apps/region/src/launch/run-region.js';
import { freePortBase } from '../support/free-ports.js';
import { regionFileWith } from './stand-ins/region-file.js';
import { standInWorld } from './stand-ins/world.js';
import { scratchFolder } from '../support/scratch-folder.js';

interface Said {
  readonly exitCode: 0 | 1;
  readonly out: string[];
  readonly err: string[];
}

const occupied = (port: number): Promise<Server> =>
  new Promise((listening) => {
    const server = createServer().listen(port, '127.0.0.1', () => listening(server));
  });

describe('a region that refuses to start says in one line what to mend', () => {
  let folder: string;
  let portBase: number;
  beforeEach(async () => {
    folder = scratchFolder('schakel-refusing');
    portBase = await freePortBase();
  });

  const start = async (words: readonly string[], environment: Record<string, string> = {}): Promise<Said> => {
    const [out, err]: [string[], string[]] = [[], []];
    const world = standInWorld(environment, (line) => out.push(line), (line) => err.push(line));
    const exitCode = await runRegion(['--data', join(folder, '.region'), '--port-base', String(portBase), ...words], world);
    return { exitCode, out, err };
  };
  const refused = (line: string | RegExp): Said => ({ exitCode: 1, out: [], err: [expect.stringMatching(line) as string] });

  it.each([
    ['an option nobody knows', ['--colour', 'blue'], /^unknown option '--colour'.*--help/],
    ['a port that is a word', ['--port-base', 'eighty'], /--port-base.*whole number from 1 to/],
    ['ports that do not exist', ['--port-base', '65530'], /--port-base.*whole number from 1 to/],
    ['no gateway at all', ['--gateways', '0'], /--gateways.*whole number from 1 to/],
    ['a word too many', ['now'], /too many arguments/],
    ['a clock at no moment', ['--test-clock', 'yesterday'], /--test-clock.*A moment such as/],
  ])('for %s', async (_situation, words, line) => {
    expect(await start(words)).toEqual(refused(line));
    expect(existsSync(join(folder, '.region'))).toBe(false);
  });

  it.each([
    ['that is not there', null, /region\.json: there is no such file/],
    ['that is half written', '{"id": "brug', /is not JSON/],
    ['with a field nobody knows', regionFileWith({ colour: 'blue' }), /colour: unknown field/],
  ])('for a region file %s', async (_situation, content, line) => {
    const file = join(folder, 'region.json');
    if (content !== null) writeFileSync(file, content);

    expect(await start([], { REGION_CONFIG: file })).toEqual(refused(line));
    expect(existsSync(join(folder, '.region'))).toBe(false);
  });

  it.each([
    ['the first port', 0],
    ['the port of the database', 7],
  ])('for %s, taken by another', async (_situation, offset) => {
    const other = await occupied(portBase + offset);

    expect(await start([])).toEqual(refused(`^Port ${portBase + offset} is in use: stop what uses it, or start with --port-base \\d+\\.$`));
    other.close();
  });

  it('for a DATABASE_URL that is no address', async () => {
    expect(await start([], { DATABASE_URL: 'postgres//127.0.0.1/region' })).toEqual(refused(/^DATABASE_URL is not the address of a PostgreSQL database/));
    expect(existsSync(join(folder, '.region'))).toBe(false);
  });

  it('for a clock that can be moved beside real data', async () => {
    const clock = ['--test-clock', '2024-01-01T12:00+01:00'];
    const file = join(folder, 'region.json');
    writeFileSync(file, regionFileWith({ demonstration: false, systems: [], requesters: {}, sources: [] }));

    expect(await start(clock, { DATABASE_URL: 'postgres://127.0.0.1/region' })).toEqual(refused(/^--test-clock is refused with DATABASE_URL/));
    expect(await start(clock, { REGION_CONFIG: file })).toEqual(refused(/^--test-clock is refused: .*"demonstration": true/));
  });

  it('for a data folder that is a file', async () => {
    writeFileSync(join(folder, '.region'), '');

    expect(await start([])).toEqual(refused(/is a file, not a folder: .*--data FOLDER/));
  });
});
