import { ClientRegistry, readBsn, type Bsn } from '#libs/identity';
import { Database } from '#libs/platform';
import { aHandoverWorld, careTeam, standing, type HandoverWorld } from './support/a-handover-world.js';
import { searchFor, type Free } from './support/examples.js';

let world: HandoverWorld;

beforeAll(async () => {
  world = await aHandoverWorld();
});
afterAll(() => world?.gateway.stop());

describe('a FACT team that hands over', () => {
  it('gets the place of each part, and nothing of what is in them', async () => {
    const bsn = world.somebody();
    const { status, body } = await world.publish(bsn);

    expect(status).toBe(200);
    expect(body).toMatchObject({ type: 'transaction-response', entry: [{ response: { status: '201 Created', location: expect.stringMatching(/^Task\//) } }, { response: { location: expect.stringMatching(/^ServiceRequest\//) } }, { response: { location: expect.stringMatching(/^Bundle\//) } }] });
    expect(JSON.stringify(body)).not.toContain(bsn);
  });

  it('may write the address of the transaction with a slash at its end', async () => {
    expect((await world.publish(world.somebody(), undefined, 'fact', { path: '/' })).status).toBe(200);
  });

  it('stays responsible, and sees that the practice is to answer', async () => {
    const { task } = await world.aHandover();

    expect(standing(await world.get(`/Task/${task}`, 'fact'))).toMatchObject({ 'responsible-team': 'fact-noord', 'waiting-for': 'praktijk-stadspoort' });
  });

  it('reads its own handover back whole, with the client in it', async () => {
    const { bsn, task, request, document } = await world.aHandover();
    const [own, asked, content] = await Promise.all([`/Task/${task}`, `/ServiceRequest/${request}`, `/Bundle/${document}`].map((path) => world.get(path, 'fact')));

    expect(own?.body).toMatchObject({ id: task, status: 'requested', focus: { reference: `ServiceRequest/${request}` }, for: { identifier: { value: bsn } } });
    expect(asked?.body.supportingInfo[0].reference).toBe(`Bundle/${document}`);
    expect(JSON.stringify(content?.body)).toContain('Bipolaire stoornis');
  });

  it('leaves neither BSN nor contents readable in the database', async () => {
    const { bsn } = await world.aHandover();
    const { rows } = await world.gateway.get(Database).hot.query(`select encode(sealed, 'escape') as sealed from handover.contents union all select row_to_json(one)::text from handover.handovers one union all select row_to_json(one)::text from handover.facts one`);

    for (const word of [bsn, 'Bipolaire', 'stabiel']) expect(JSON.stringify(rows)).not.toContain(word);
  });
});

describe('a handover that cannot go out', () => {
  const to = (ura: string, team?: string) => (document: Free): void => {
    document.entry[0].resource.owner = {
      identifier: { system: 'http://fhir.nl/fhir/NamingSystem/ura', value: ura },
      ...(team ? { extension: [{ url: 'https://regioschakel.nl/fhir/StructureDefinition/team', valueIdentifier: { system: 'https://regioschakel.nl/fhir/NamingSystem/team', value: team } }] } : {}),
    };
  };

  it.each<[string, (document: Free) => void, string, number, RegExp, object?]>([
    ['to a wijkteam', to('90000001'), 'fact', 400, /responsibility moves to/],
    ['to a pharmacy', to('00000003'), 'fact', 400, /responsibility moves to/],
    ['to the crisis service', to('00000007'), 'fact', 400, /responsibility moves to/],
    ['to the region’s desk', to('90000002'), 'fact', 400, /responsibility moves to/],
    ['to an organisation that is not in the region', to('00000099'), 'fact', 400, /not an organisation of this region/],
    ['to a team of somebody else', to('00000002', 'praktijk-zuidwal'), 'fact', 400, /does not belong to the receiver/],
    ['to the team that sends it', to('00000001', 'fact-noord'), 'fact', 400, /are the same/],
    ['by an organisation in the name of another', () => undefined, 'huisarts', 403, /not the organisation and team of your token/],
    ['by another team in the name of this one', () => undefined, 'fact-other', 403, /not the organisation and team of your token/],
    ['by nobody’s team', (document) => delete document.entry[0].resource.requester.extension, 'fact', 403, /which team/, { team: null }],
  ])('is refused: %s', async (_situation, change, who, status, words, more = {}) => {
    const bsn = world.somebody();
    const refused = await world.publish(bsn, change, who, more);

    expect([refused.status, refused.body.issue[0].details.text]).toEqual([status, expect.stringMatching(words)]);
    expect((await world.gateway.ask('fact', { path: '/Task/_search', body: searchFor(bsn) })).status).toBe(403);
  });

  it.each([['a basis-GGZ practice', '00000009', undefined], ['another FACT team of the same institution', '00000001', 'fact-zuid'], ['a whole practice', '00000004', undefined]])('but goes to %s', async (_situation, ura, team) => {
    expect((await world.publish(world.somebody(), to(ura, team))).status).toBe(200);
  });
});

describe('who is not responsible for a client', () => {
  const own = (ura: string, team: string) => (document: Free): void => {
    document.entry[0].resource.requester = {
      identifier: { system: 'http://fhir.nl/fhir/NamingSystem/ura', value: ura },
      extension: [{ url: 'https://regioschakel.nl/fhir/StructureDefinition/team', valueIdentifier: { system: 'https://regioschakel.nl/fhir/NamingSystem/team', value: team } }],
    };
  };
  const factZuid = own('00000001', 'fact-zuid');
  const known = async (): Promise<string> => {
    const bsn = world.somebody();
    await world.gateway.ask('fact', { path: '/CareTeam', body: careTeam(bsn) });
    return bsn;
  };
  const refusalOf = async (bsn: string, change: (document: Free) => void, who: string) => {
    const { status, body } = await world.publish(bsn, change, who);
    return [status, body.issue[0].details.text];
  };

  it('does not hand them over, and learns neither who is nor whether the client is known', async () => {
    const refused = await Promise.all([
      refusalOf(await known(), factZuid, 'fact-other'),
      refusalOf(await known(), own('00000009', 'praktijk-helder'), 'basis-ggz'),
      refusalOf(await known(), own('00000004', 'praktijk-zuidwal'), 'huisarts-other'),
      refusalOf(world.somebody(), own('00000004', 'praktijk-zuidwal'), 'huisarts-other'),
    ]);

    for (const refusal of refused) expect(refusal).toEqual([403, 'this team cannot hand over this person']);
  });

  it('leaves the attempt in the log of the client, known or not', async () => {
    for (const bsn of [await known(), world.somebody()]) {
      await refusalOf(bsn, own('00000004', 'praktijk-zuidwal'), 'huisarts-other');
      const client = await world.gateway.get(ClientRegistry).find(readBsn(bsn) as Bsn);
      expect(world.gateway.audited.at(-1)).toMatchObject({ event: 'handover.publish', outcome: 'refused', client });
    }
  });

  it.each([['fact', 'fact-noord'], ['fact-other', 'fact-zuid'], ['basis-ggz', 'praktijk-helder']])('may be the first to say so, in the GGZ: %s', async (who, team) => {
    const receiver = { identifier: { system: 'http://fhir.nl/fhir/NamingSystem/ura', value: '00000002' } };
    const change = (document: Free): void => {
      own(who === 'basis-ggz' ? '00000009' : '00000001', team)(document);
      document.entry[0].resource.owner = receiver;
    };

    expect((await world.publish(world.somebody(), change, who)).status).toBe(200);
  });
});
