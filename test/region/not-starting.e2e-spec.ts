import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ARegion, type Ended } from '../support/a-region.js';
import { standIns, troubled } from './stand-ins/stand-ins.js';

const patienceMs = 90_000;
const nothingStarted = (line: string | RegExp): Ended => ({ exitCode: 1, out: [], err: [expect.stringMatching(line) as string] });

describe('a part of the region that does not start', () => {
  let region: ARegion;
  beforeEach(async () => void (region = await ARegion.of(standIns)));
  afterEach(() => region.remove());

  it.each([
    ['an app', 'app-fails', [], /KEYS_FOLDER: this setting is wrong$/],
    ['an app in a process of its own', 'app-fails', ['--processes'], /^relay does not start: KEYS_FOLDER: this setting is wrong$/],
    ['the demonstration', 'seed-fails', [], /the simulated ais did not take the material of Erik$/],
  ] as const)('ends all of it with one line: %s', async (_situation, trouble, words, line) => {
    expect(await region.launch(words, troubled(trouble)).ended()).toEqual(nothingStarted(line));
  }, patienceMs);

  it('is no reason to end when it is only the walk-through', async () => {
    const { processes } = await region.start([], troubled('walk-through-fails'));
    await region.untilErr(/^De rondleiding stopte halverwege, de regio blijft aan: stap 2/m);

    expect((await fetch(`http://127.0.0.1:${processes[0]?.port}/health/ready`)).status).toBe(200);
  }, patienceMs);
});

describe('a data folder that something is wrong with', () => {
  let region: ARegion;
  const inFolder = (...path: string[]): string => join(region.folder, ...path);
  const kept = new Map<string, string>();
  const spoil = (file: string, text: string) => (): void => writeFileSync(inFolder('keys', file), text);
  const putBack = (file = 'key-ring.json') => (): void => writeFileSync(inFolder('keys', file), kept.get(file) ?? '');
  const refusal = async (): Promise<Ended> => region.launch(['--no-demo']).ended();
  beforeAll(async () => {
    region = await ARegion.of(standIns);
    await region.start(['--no-demo']);
    await region.end();
    for (const file of ['key-ring.json', 'his-stadspoort.private.json', 'token-signing.private.json']) kept.set(file, readFileSync(inFolder('keys', file), 'utf8'));
  }, patienceMs);
  afterAll(() => region.remove());

  it('is not used by two at once, and the first is not disturbed', async () => {
    await region.start(['--no-demo']);
    const second = await ARegion.of(standIns);
    const words = ['--no-demo', '--data', region.folder];

    expect(await second.launch(words).ended()).toEqual(nothingStarted(`^A region already runs on .* \\(process ${region.pid}\\): stop it, or .*--data FOLDER`));
    expect((await fetch(`${region.urlOf('region')}/health/ready`)).status).toBe(200);
    expect((await region.end()).exitCode).toBe(0);
    await second.remove();
  }, patienceMs);

  it.each([
    ['a database without its version', () => rmSync(inFolder('postgres', 'data', 'PG_VERSION')), () => writeFileSync(inFolder('postgres', 'data', 'PG_VERSION'), '18\n'), /only half there/],
    ['a database of another version', () => writeFileSync(inFolder('postgres', 'data', 'PG_VERSION'), '17\n'), () => writeFileSync(inFolder('postgres', 'data', 'PG_VERSION'), '18\n'), /made by PostgreSQL 17 and this is 18/],
    ['a database that is gone', () => writeFileSync(inFolder('postgres-location'), '/nowhere/data\n'), () => writeFileSync(inFolder('postgres-location'), 'postgres\n'), /was in \/nowhere\/data, which is gone/],
    ['another password', () => writeFileSync(inFolder('keys', 'postgres-password'), 'wrong\n'), () => undefined, /has another password than keys\/postgres-password/],
    ['a half-written key file', spoil('key-ring.json', '{"current":'), putBack(), /key-ring\.json cannot be read/],
    ['a key ring that holds no keys', spoil('key-ring.json', '{"current":1}'), putBack(), /key-ring\.json cannot be read/],
    ['a key ring that is gone', () => rmSync(inFolder('keys', 'key-ring.json')), putBack(), /The key ring .*key-ring\.json is gone/],
    ['a half-written key of a system', spoil('his-stadspoort.private.json', '{"kty":'), putBack('his-stadspoort.private.json'), /his-stadspoort\.private\.json cannot be read: put back a copy/],
    ['a key of a system that is no key', spoil('his-stadspoort.private.json', '{"kty":"EC","crv":"P-384","x":"a","y":"b","d":"c"}'), putBack('his-stadspoort.private.json'), /his-stadspoort\.private\.json cannot be read/],
    ['signing keys without one', spoil('token-signing.private.json', '{"keys":[]}'), putBack('token-signing.private.json'), /token-signing\.private\.json cannot be read/],
    ['half-written records of a source', () => writeFileSync(inFolder('ais.json'), '{"records":'), () => rmSync(inFolder('ais.json')), /ais\.json cannot be read/],
  ])('is refused with one line: %s', async (_situation, breakIt, mendIt, line) => {
    const password = readFileSync(inFolder('keys', 'postgres-password'));
    breakIt();
    expect(await refusal()).toEqual(nothingStarted(line));

    mendIt();
    writeFileSync(inFolder('keys', 'postgres-password'), password);
  }, patienceMs);

  it('is finished when making it was interrupted the last time', async () => {
    rmSync(inFolder('postgres', 'data'), { recursive: true });
    mkdirSync(inFolder('postgres', 'data.unfinished-1', 'base'), { recursive: true });
    writeFileSync(inFolder('postgres', 'data.unfinished-1', 'PG_VERSION'), '18\n');

    await region.start(['--no-demo']);
    expect((await region.end()).exitCode).toBe(0);
    expect(readdirSync(inFolder('postgres'))).toEqual(['data']);
  }, patienceMs);

  it.each([
    ['the notes of a process whose number another has now', `${process.pid}\n`],
    ['a note that is empty', ''],
  ])('does not mind what a killed region has left behind: %s', async (_situation, note) => {
    writeFileSync(inFolder('region.lock'), JSON.stringify({ pid: process.pid, startedAt: 'another time' }));
    writeFileSync(inFolder('postgres', 'data', 'postmaster.pid'), note);

    await region.start(['--no-demo']);
    expect(await region.end()).toMatchObject({ exitCode: 0, err: [] });
  }, patienceMs);
});
