import { bsnOf, overview, record, region, whoLooked, withdraw, type Free } from './a-story.js';

const samira = bsnOf('Samira');
const seconds = 30_000;
const his = (what: 'break' | 'mend', how?: string): Promise<Response> =>
  fetch(new URL(`/control/${what}`, region.simulators.his), { method: 'POST', body: JSON.stringify(how ? { how } : {}) });

let consent: string;
beforeAll(async () => {
  consent = (await record('client', 'permit', samira, { who: 'ura:00000002', category: 'medication' })).body.id;
});
afterAll(async () => {
  await his('mend');
  await withdraw(consent);
});

const sourceIn = ({ sources }: Free, id: string): Free => sources.find((source: Free) => source.id === id);
const blocksOf = ({ lines, notShown }: Free, ura: string): string[] => [...lines.flatMap(({ blocks }: Free) => blocks), ...notShown].filter(({ sourceUra }: Free) => sourceUra === ura).map(({ id }: Free) => id).sort();

describe('a source that is down while the huisarts asks for Samira', () => {
  it('names the source that did not answer, and shows what the others said', async () => {
    const { body: whole } = await overview('huisarts', samira);
    await his('break', 'down');
    const { status, body: partial } = await overview('huisarts', samira);
    await his('mend');

    expect([sourceIn(whole, 'his-brug').state, blocksOf(whole, '00000002').length > 0]).toEqual(['answered', true]);
    expect(status).toBe(200);
    expect(sourceIn(partial, 'his-brug')).toMatchObject({ state: 'failed', reason: 'down', ageMs: null });
    expect([partial.complete, blocksOf(partial, '00000002')]).toEqual([false, []]);
    expect(sourceIn(partial, 'epd-brug')).toMatchObject({ state: 'answered', reason: null });
    expect(blocksOf(partial, '00000001')).toEqual(blocksOf(whole, '00000001'));
    expect(partial.lines.map(({ medicine }: Free) => medicine.text).join()).toMatch(/PALIPERIDON/);
  }, seconds);

  it('is asked again once it is back', async () => {
    await his('break', 'down');
    await overview('huisarts', samira);
    await his('mend');

    expect(sourceIn((await overview('huisarts', samira)).body, 'his-brug')).toMatchObject({ state: 'answered', reason: null });
  }, seconds);

  it('is in the log with what failed, so that what was shown can be told again', async () => {
    await his('break', 'down');
    const { headers } = await overview('huisarts', samira);
    await his('mend');
    const [row] = await region.sql<Free>(`select recorded from audit.entries where recorded->>'requestId' = $1`, [headers['x-request-id']]);

    expect(row.recorded).toMatchObject({ event: 'medication-overview', outcome: 'released', detail: { rules: expect.any(String), blocks: expect.arrayContaining([expect.stringMatching(/paliperidon/)]) } });
    expect(row.recorded.detail.sources).toEqual(expect.arrayContaining([{ id: 'his-brug', state: 'failed', reason: 'down' }]));
    expect((await whoLooked(samira))[0]).toMatchObject({ category: 'medication', outcome: 'done' });
  }, seconds);
});
