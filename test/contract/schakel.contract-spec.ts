import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { aMedicationBundle } from '../support/region/a-medication-bundle.js';
import { madeUpBsns } from '../support/region/made-up-bsns.js';
import { schakel, schakelProcess, type Ended } from '../support/region/schakel.js';
import { theRegion } from '../support/region/the-region.js';
import { contractOverview } from './overview-form.js';
import { scratchFolder } from '../support/scratch-folder.js';

const nextBsn = madeUpBsns(8);
const seconds = 30_000;

const ask = (words: string, input?: string): Promise<Ended> => schakel([...words.split(' '), '--json'], input);

/** The JSON of a command that must succeed. */
async function done(words: string, input?: string): Promise<unknown> {
  const { exitCode, out, err } = await ask(words, input);
  if (exitCode !== 0) throw new Error(`schakel ${words} ended ${exitCode}: ${err}${out}`);
  return JSON.parse(out);
}

function folderWith(files: Record<string, unknown>): string {
  const folder = scratchFolder('seed');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path.split('/')[0] ?? ''), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

/** A client whose pharmacy has one agreement, and who allows the huisarts to see it. */
async function someoneWithMedication(): Promise<string> {
  const bsn = nextBsn();
  await done(`seed ${folderWith({ 'ais/one.json': aMedicationBundle() })} --bsn ${bsn}`);
  await done(`consent grant --bsn ${bsn} --who ura:00000002 --category medication`);
  return bsn;
}

describe('schakel on a running region', () => {
  it('gives a token', async () => {
    expect(await done('token --as huisarts')).toEqual({ access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/), expires_in: 300 });
  });

  it('loads files into the simulated sources, and says which it could not', async () => {
    const bsn = nextBsn();
    const folder = folderWith({ 'ais/one.json': aMedicationBundle(), 'his/two.json': { resourceType: 'Nonsense' }, 'ggz-epd/three.json': 'no JSON' });

    expect(await done(`seed ${folder} --bsn ${bsn}`)).toEqual({
      loaded: { ais: 3, his: 0, 'ggz-epd': 0 },
      rejected: expect.arrayContaining([{ file: join(folder, 'his/two.json'), reason: expect.any(String) }, { file: join(folder, 'ggz-epd/three.json'), reason: expect.any(String) }]),
    });
    expect((await ask(`overview --bsn ${bsn} --as huisarts`)).exitCode).toBe(3);
  }, seconds);

  it('lists the sources, breaks one and mends it', async () => {
    const list = async (): Promise<unknown> => done('sources');
    const ais = (state: string, latencyMs: unknown): unknown => expect.arrayContaining([{ id: 'ais-brug', ura: '00000003', kind: 'ais', fhir: 'R4', state, latencyMs }]);

    expect(await list()).toEqual(ais('up', expect.any(Number)));
    const bsn = await someoneWithMedication();
    await done('sources break ais-brug --how down');
    expect(await list()).toEqual(ais('down', null));
    const [json, fhir, page] = [await ask(`overview --bsn ${bsn} --as huisarts`), await ask(`overview --bsn ${bsn} --as huisarts --fhir`), await schakel(['overview', '--bsn', bsn, '--as', 'huisarts'])];
    await done('sources mend ais-brug');

    expect([json.exitCode, fhir.exitCode, page.exitCode]).toEqual([4, 4, 4]);
    expect(page.out).toContain('Let op: Apotheek De Brug (AIS) is niet bereikbaar.');
    expect(contractOverview.parse(JSON.parse(json.out)).sources).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'ais-brug', state: 'failed', reason: 'down' })]));
    expect(await list()).toEqual(ais('up', expect.any(Number)));
  }, seconds);

  it.each([
    ['late', 'late'],
    ['html', 'not-fhir'],
    ['garbage', 'unreadable'],
    ['other-person', 'other-person'],
    ['endless', 'too-large'],
    ['huge', 'too-large'],
  ])('makes a source fail in a way that the overview names: %s', async (how, reason) => {
    const bsn = await someoneWithMedication();
    await done(`sources break ais-brug --how ${how}`);
    const { exitCode, out } = await ask(`overview --bsn ${bsn} --as huisarts`);
    await done('sources mend ais-brug');

    expect(exitCode).toBe(4);
    expect(contractOverview.parse(JSON.parse(out)).sources).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'ais-brug', state: 'failed', reason })]));
  }, seconds);

  it('shows the overview in the words of the contract, with every block accounted for', async () => {
    const bsn = await someoneWithMedication();
    const overview = contractOverview.parse(await done(`overview --bsn ${bsn} --as huisarts --at 2024-01-01T12:00:00+01:00`));

    expect(overview).toMatchObject({ at: '2024-01-01T12:00:00+01:00', complete: false, notConnected: ['hospital', 'addiction-care', 'ward', 'self-care'], withheld: [] });
    expect(overview.lines).toMatchObject([{ treatment: 'MBH_metoprolol', category: 'current', basis: 'MA', dose: { text: '2 maal per dag 1 stuk, Oraal' }, blocks: [{ id: 'MBH_metoprolol_MA', role: 'basis', sourceUra: '00000003' }] }]);
  }, seconds);

  it('shows it as a FHIR Bundle, and as a page for a person', async () => {
    const bsn = await someoneWithMedication();
    const page = await schakel(['overview', '--bsn', bsn, '--as', 'huisarts']);

    expect(await done(`overview --bsn ${bsn} --as huisarts --fhir`)).toMatchObject({ resourceType: 'Bundle', type: 'searchset' });
    const inBrowser = await schakel(['overview', '--bsn', bsn, '--as', 'huisarts', '--html']);

    expect([page.exitCode, inBrowser.exitCode, inBrowser.out.slice(0, 15)]).toEqual([0, 0, '<!DOCTYPE html>']);
    for (const { out } of [page, inBrowser]) expect(out).toContain('METOPROLOL 100MG TB MGA SUC');
    expect(page.out).toMatch(/^MEDICATIEOVERZICHT\nStand op /);
    expect(page.out).not.toMatch(/\u001b/);
  }, seconds);

  it('is a process like any other: standard input, standard output, exit code', async () => {
    const bsn = await someoneWithMedication();
    const [answered, refused, elsewhere] = await Promise.all([
      schakelProcess(['overview', '--bsn', '-', '--as', 'huisarts', '--json'], `${bsn}\n`),
      schakelProcess(['overview', '--bsn', '-', '--as', 'wijkteam', '--json'], bsn),
      schakelProcess(['sources'], '', '/nowhere/region.json'),
    ]);

    expect([answered.exitCode, refused.exitCode, elsewhere.exitCode]).toEqual([0, 3, 5]);
    expect(contractOverview.parse(JSON.parse(answered.out)).lines).toHaveLength(1);
    expect([answered.err, elsewhere.out]).toEqual(['', '']);
  }, seconds);

  it('ends quietly when nobody reads its output, as in `| head -1`', async () => {
    const bsn = await someoneWithMedication();
    const command = `node tools/schakel/bin.mjs overview --fhir --bsn ${bsn} --as huisarts --region '${theRegion().readyFile}' | head -c 1; echo ":${'$'}{PIPESTATUS[0]}"`;
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', command], { env: { ...process.env, NODE_OPTIONS: '' } });

    expect([stdout.split(':').at(-1), stderr]).toEqual(['0\n', '']);
  }, seconds);

  it('records what the client says, lists it and takes it back', async () => {
    const bsn = nextBsn();
    const grant = (await done(`consent grant --bsn ${bsn} --who orgtype:crisis/spv --category medication,crisis-card --sensitivity psychiatry --purpose ETREAT --from 2026-01-01 --until 2036-01-01`)) as { id: string; epoch: number };
    const objection = (await done(`consent object --bsn ${bsn} --who ura:00000004 --category medication --also-in-emergency`)) as { id: string; epoch: number };

    expect([grant, objection]).toEqual([{ id: expect.any(String), version: 1, epoch: expect.any(Number) }, { id: expect.any(String), version: 1, epoch: grant.epoch + 1 }]);
    expect(await done(`consent withdraw --id ${grant.id}`)).toEqual({ epoch: grant.epoch + 2 });
    expect(await done(`consent withdraw --bsn ${bsn} --all`)).toEqual({ epoch: grant.epoch + 3 });
    expect(await done(`consent list --bsn ${bsn}`)).toEqual(
      expect.arrayContaining([
        { id: grant.id, kind: 'grant', who: 'orgtype:crisis/spv', category: 'medication,crisis-card', purpose: 'ETREAT', from: '2025-12-31T23:00:00.000Z', until: '2036-01-01T23:00:00.000Z', status: 'inactive' },
        { id: objection.id, kind: 'objection', who: 'ura:00000004', category: 'medication', purpose: null, from: null, until: null, status: 'active' },
      ]),
    );
  }, seconds);

  it('holds the client’s word at once', async () => {
    const bsn = await someoneWithMedication();
    await done(`consent withdraw --bsn ${bsn} --all`);

    expect((await ask(`overview --bsn ${bsn} --as huisarts`)).exitCode).toBe(3);
  }, seconds);

  it.each([
    ['TREAT', '--purpose TREAT', 0],
    ['ETREAT', '--purpose ETREAT', 0],
    ['COC', '--purpose COC', 0],
    ['a declared emergency', '--purpose BTG', 3],
    ['no purpose at all', '--purpose none', 3],
    ['another role of the same practice', '--role poh-ggz --person 900000202', 0],
    ['a role that is not theirs', '--role psychiater', 3],
  ])('covers with a consent that names no purpose %s', async (_situation, words, expected) => {
    const bsn = await someoneWithMedication();

    expect((await ask(`overview --bsn ${bsn} --as huisarts ${words}`)).exitCode).toBe(expected);
  }, seconds);

  it('prints a refusal as one document', async () => {
    const { exitCode, out } = await ask(`overview --bsn ${nextBsn()} --as huisarts`);

    expect([exitCode, JSON.parse(out)]).toEqual([3, { refused: true, status: 403, outcome: expect.objectContaining({ resourceType: 'OperationOutcome' }) }]);
  });

  it('tells the client who looked, and on what it rested', async () => {
    const bsn = await someoneWithMedication();
    await done(`overview --bsn ${bsn} --as huisarts`);
    const looked = (await done(`looked --bsn ${bsn}`)) as object[];

    expect(looked).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          at: expect.stringMatching(/^\d{4}-.*Z$/), organisation: 'Huisartsenpraktijk Stadspoort', person: '900000201', role: 'huisarts', onBehalfOf: null,
          purpose: 'TREAT', category: 'medication', restsOn: { kind: 'consent', id: expect.any(String), version: 1 },
        }),
      ]),
    );
  }, seconds);

  it('finds the chains of the log whole', async () => {
    expect(await done('audit verify')).toEqual({ entries: expect.any(Number), writers: expect.any(Number), firstBad: null });
  });

  it('moves the clock of a region that was started for it', async () => {
    const { now: before } = (await done('clock advance PT1S')) as { now: string };
    const { now: after } = (await done(`clock set ${new Date(Date.parse(before) + 1_000).toISOString()}`)) as { now: string };

    expect(Math.abs(Date.parse(after) - Date.parse(before) - 1_000)).toBeLessThan(500);
  });

  it('publishes a crisis card and reads it', async () => {
    const bsn = nextBsn();
    await done(`seed ${folderWith({ 'ais/one.json': aMedicationBundle() })} --bsn ${bsn}`);
    await done(`consent grant --bsn ${bsn} --who orgtype:crisis --category crisis-card`);

    expect(await done(`crisis publish examples/crisis-card.json --bsn ${bsn}`)).toEqual({ id: expect.any(String), version: 1 });
    expect(await done(`crisis read --bsn ${bsn} --as crisis`)).toMatchObject({ resourceType: 'Bundle', type: 'document' });
    expect((await ask(`crisis read --bsn ${bsn} --as huisarts`)).exitCode).toBe(3);
  }, seconds);

  it('publishes a handover, which the receiver accepts or refuses', async () => {
    const bsn = theRegion().clients[0]?.bsn ?? '';
    await done(`consent grant --bsn ${bsn} --who ura:00000002 --category handover`);
    const publish = async () => (await done(`handover publish examples/handover.json --bsn ${bsn} --as fact`)) as { id: string };
    const [one, other] = [await publish(), await publish()];

    expect(one).toEqual({ id: expect.any(String), status: 'requested', responsibleTeam: 'fact-noord', waitingFor: 'praktijk-stadspoort', missing: [] });
    expect(await done(`handover accept ${one.id} --as huisarts`)).toMatchObject({ id: one.id, status: 'accepted', responsibleTeam: 'fact-noord' });
    expect(await done(`handover refuse ${other.id} --as huisarts`)).toMatchObject({ id: other.id, status: 'rejected', responsibleTeam: 'fact-noord' });
    expect(await done(`handover show ${one.id} --as fact`)).toMatchObject({ id: one.id, status: 'accepted' });
  }, seconds);
});
