import { join, resolve } from 'node:path';

import { schakel } from '../support/region/schakel.js';
import { ARegion } from '../support/a-region.js';

const patienceMs = 120_000;
const firstAnswerWithinMs = 60_000;
const wholeRegion = resolve('dist/apps/region/src/main.js');

interface Start {
  readonly exitCode: number | null;
  readonly said: string;
  readonly complaints: string;
  readonly firstAnswerMs: number;
}

describe('npm start, the first time and on a later day', () => {
  let region: ARegion;
  beforeAll(async () => {
    region = await ARegion.of(wholeRegion);
  }, patienceMs);
  afterAll(() => region.remove(), patienceMs);

  const inRegion = (words: string) => schakel(words.replace('ERIK', region.region().clients[0]?.bsn ?? '').split(' '), '', join(region.folder, 'region.json'));
  const answerTo = async (words: string): Promise<unknown> => JSON.parse((await inRegion(`${words} --json`)).out);

  /** One start, from the command to the signal that ends it; `meanwhile` is what happens while the region stays up. */
  async function started(meanwhile: () => Promise<unknown>): Promise<Start> {
    const begun = performance.now();
    region.launch();
    await region.untilOut(/^2\. [\s\S]*(LITHIUM|Geweigerd)/m);
    const firstAnswerMs = performance.now() - begun;
    await region.untilOut(/^De regio blijft aan[\s\S]*schakel sources/m);
    await meanwhile();
    const { exitCode, out, err } = await region.end();
    return { exitCode, said: out.join('\n'), complaints: err.join('\n'), firstAnswerMs };
  }

  it('walks through the three jobs by the commands that anyone has, and stays up', async () => {
    let overview: unknown;
    const { exitCode, said, complaints, firstAnswerMs } = await started(async () => (overview = await answerTo('overview --bsn ERIK --as huisarts')));

    expect([exitCode, complaints]).toEqual([0, '']);
    expect(overview).toMatchObject({ sources: [{ state: 'answered' }, { state: 'answered' }, { state: 'answered' }] });
    expect(firstAnswerMs).toBeLessThan(firstAnswerWithinMs);
    for (const words of [/^READY /, /WAT ONTBREEKT OF NIET GEDAAN IS/, /Geweigerd/, /Crisiskaart van Erik/, /Stand: aangevraagd/, /Stand: aangenomen/, /Verantwoordelijk: fact-noord/, /Crisisdienst Brugstad/]) expect(said).toMatch(words);
  }, patienceMs);

  it('does so again on the region of an earlier day, and grants nothing twice', async () => {
    let consents: unknown;
    const { said, complaints } = await started(async () => {
      consents = await answerTo('consent list --bsn ERIK');
      await inRegion('consent withdraw --bsn ERIK --all');
    });

    expect([complaints, consents]).toEqual(['', [expect.objectContaining({ status: 'active' }), expect.objectContaining({ status: 'active' })]]);
    expect(said.match(/Dit staat al vast van een eerdere keer/g)).toHaveLength(2);
  }, patienceMs);

  it('does so again after Erik withdrew everything', async () => {
    const { said, complaints } = await started(() => inRegion('consent object --bsn ERIK --who ura:00000002 --category medication'));

    expect(complaints).toBe('');
    expect(said).toMatch(/LITHIUM[\s\S]*Stand: aangenomen/);
    expect(said).not.toMatch(/Dit staat al vast/);
  }, patienceMs);

  it('says at which step it stopped once Erik objected, and the region stays up', async () => {
    let sources = -1;
    const { exitCode, said, complaints } = await started(async () => (sources = (await inRegion('sources')).exitCode));

    expect(complaints).toBe('De rondleiding stopte halverwege, de regio blijft aan: stap 2 (schakel overview) is geweigerd, niet gelukt.');
    expect(said).toMatch(/Geweigerd[\s\S]*De regio blijft aan/);
    expect([sources, exitCode]).toEqual([0, 0]);
  }, patienceMs);
});
