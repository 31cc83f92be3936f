import { searchAbout } from '../../tools/schakel/src/fhir/parameters.js';
import { ask, bsnOf, nothingToSee, overview, plain, record, region, withdraw, type Free, type Reply } from './a-story.js';

const erik = bsnOf('Erik');
const kinds = { MA: ['MedicationRequest', '33633005'], TA: ['MedicationDispense', '422037009'], MGB: ['MedicationStatement', '422979000'] } as const;

const search = (kind: keyof typeof kinds, more: Record<string, string> = {}, who = 'huisarts'): Promise<Reply> => {
  const [type, category] = kinds[kind];
  const body = new URLSearchParams({ 'patient.identifier': `http://fhir.nl/fhir/NamingSystem/bsn|${erik}`, category: `http://snomed.info/sct|${category}`, ...more }).toString();
  return ask(who, { method: 'POST', path: `${type}/_search`, body, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
};
const matches = ({ body }: Reply): Free[] => body.entry.filter((entry: Free) => entry.search.mode === 'match').map(({ resource }: Free) => resource);
const idsIn = (reply: Reply): string[] => matches(reply).map(({ identifier }) => identifier[0].value).sort();
const shownIn = ({ lines, notShown }: Free, kind: string): string[] =>
  [...new Set<string>([...lines.flatMap(({ blocks }: Free) => blocks), ...notShown].filter((block: Free) => block.kind === kind).map(({ id }: Free) => id))].sort();

describe('a system that composes its own list of Erik’s medicines', () => {
  const given: string[] = [];
  beforeAll(async () => {
    const { body } = await ask('client', { method: 'POST', path: 'Consent/_search', body: searchAbout(erik) }, region.endpoints.consent);
    for (const { resource } of body.entry ?? []) if (resource.status === 'active') await withdraw(resource.id);
  });
  afterAll(async () => {
    for (const id of given) await withdraw(id);
  });
  const says = async (type: 'permit' | 'deny', choice: Parameters<typeof record>[3]): Promise<void> => void given.push((await record('client', type, erik, choice)).body.id);

  it('is refused while Erik did not say that it may, as for somebody who is unknown', async () => {
    expect(plain(await search('MA'))).toEqual(nothingToSee);
  });

  it('finds by kind exactly the blocks that the overview accounts for', async () => {
    await says('permit', { who: 'ura:00000002', category: 'medication' });
    const { body } = await overview('huisarts', erik);

    for (const kind of ['MA', 'TA', 'MGB'] as const) {
      const found = await search(kind);
      expect([found.status, idsIn(found)]).toEqual([200, shownIn(body, kind)]);
      expect(found.body.total).toBe(idsIn(found).length);
      expect(JSON.stringify(matches(found))).not.toContain(erik);
    }
    expect(shownIn(body, 'MA').length).toBeGreaterThan(0);
  });

  it('finds only what was used in a period', async () => {
    expect(idsIn(await search('MA', { 'period-of-use': 'le1990-01-01' }))).toEqual([]);
  });

  it('does not find what Erik keeps from it: psychiatry', async () => {
    const before = idsIn(await search('MA'));
    await says('deny', { who: 'ura:00000002', category: 'medication', sensitivity: 'psychiatry' });
    const { body } = await overview('huisarts', erik);
    const after = await search('MA');

    expect(idsIn(after)).toEqual(shownIn(body, 'MA'));
    expect(idsIn(after).length).toBeLessThan(before.length);
    expect(JSON.stringify(after.body)).not.toMatch(/lithium/i);
  });

  it('is told what is held here when it asks for another kind', async () => {
    const { status, body } = await search('MA', { category: 'http://snomed.info/sct|52711000146108' });

    expect([status, body.issue[0].details.text]).toEqual([400, expect.stringContaining('33633005')]);
  });
});
