import { randomUUID } from 'node:crypto';
import { Database } from '#libs/platform';
import { aRegionGateway, type RegionGateway } from '../handover/support/a-region-gateway.js';
import { about, example, searchFor, type Free } from '../handover/support/examples.js';
import { whatTheClientSays, type Says } from '../handover/support/what-the-client-says.js';
import { someBsns } from '../identity/support/bsns.js';

let gateway: RegionGateway;
let says: Says;
const bsns = someBsns(40);
const somebody = (): string => bsns.pop() as string;

beforeAll(async () => {
  gateway = await aRegionGateway();
  says = whatTheClientSays(gateway);
});
afterAll(() => gateway?.stop());

const toCrisis = { who: { kind: 'organisation-type', type: 'crisis', role: null }, categories: ['crisis-card'] } as const;
const publish = (bsn: string, change?: (document: Free) => void, who = 'client') => gateway.ask(who, { path: '/Bundle', body: example('crisis-card', bsn, change) });
const ask = (bsn: string, who = 'crisis', purpose = 'ETREAT') => gateway.ask(who, { path: '/$crisis-card', body: about(bsn), purpose });
const read = (id: string, who = 'crisis') => gateway.ask(who, { method: 'get', path: `/Bundle/${id}`, purpose: 'ETREAT' });
const find = (bsn: string, who = 'crisis') => gateway.ask(who, { path: '/DocumentReference/_search', body: searchFor(bsn), purpose: 'ETREAT' });
const titles = ({ body }: { body: Free }): string[] => body.entry[0].resource.section.map(({ title }: Free) => title);
const withoutRequestId = ({ status, body, headers }: Free): unknown => [status, JSON.stringify(body).replaceAll(headers['x-request-id'], '')];

async function aReadableCard(change?: (document: Free) => void): Promise<{ bsn: string; id: string }> {
  const bsn = somebody();
  await says.grant(bsn, toCrisis);
  return { bsn, id: (await publish(bsn, change)).body.id };
}

describe('a client who publishes their card', () => {
  it('gets its id and version back, and nothing of what is in it', async () => {
    const bsn = somebody();
    const first = await publish(bsn);
    const second = await publish(bsn);

    expect(first.status).toBe(201);
    expect(first.headers['location']).toBe(`Bundle/${first.body.id}`);
    expect(second.body).toMatchObject({ id: first.body.id, meta: { versionId: '2' }, type: 'document' });
    expect(JSON.stringify(second.body)).not.toContain(bsn);
  });

  it('finds what they chose in it, and whom they chose for it', async () => {
    const bsn = somebody();
    await publish(bsn);
    const { body } = await ask(bsn, 'client');

    expect(body.entry[0].resource.section[1].extension.map(({ valueCode }: Free) => valueCode)).toEqual(['orgtype:crisis', 'orgtype:huisartsenpost', 'orgtype:huisarts']);
  });

  it('tells the region that there is a new version, in the same commit and without contents', async () => {
    const bsn = somebody();
    const { body } = await publish(bsn);
    await publish(bsn);
    const { rows } = await gateway.get(Database).hot.query(`select seq, type, category, resources from messaging.outbox where resources->0->>'id' = $1 order by seq`, [body.id]);

    expect(rows.map(({ seq, resources }: Free) => [seq, resources[0].version])).toEqual([['1', 1], ['2', 2]]);
    expect(rows[0]).toMatchObject({ type: 'nl.regioschakel.crisis-card.published.v1', category: 'crisis-card' });
  });

  it('leaves neither their BSN nor their words readable in the database', async () => {
    const bsn = somebody();
    await publish(bsn);
    const { rows } = await gateway.get(Database).hot.query(`select row_to_json(one)::text as row, encode(sealed, 'escape') as sealed from crisis_card.versions one`);
    const stored = JSON.stringify(rows);

    for (const word of [bsn, 'Moos', 'Marjan']) expect(stored).not.toContain(word);
    expect(stored).toContain('orgtype:crisis');
  });
});

describe('what is stored', () => {
  it('counts its versions without a gap when the client publishes from two devices at once', async () => {
    const bsn = somebody();
    const answers = await Promise.all(Array.from({ length: 8 }, () => publish(bsn)));

    expect(answers.map(({ body }) => Number(body.meta.versionId)).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  it('does not open in another client’s row: an error, and not a word of it', async () => {
    const [mine, theirs] = [await aReadableCard(), await aReadableCard()];
    await gateway.get(Database).hot.query(
      `update crisis_card.versions one set sealed = other.sealed from crisis_card.versions other where one.card_id = $1 and other.card_id = $2`,
      [mine.id, theirs.id],
    );
    const { status, body } = await ask(mine.bsn);

    expect([status, body.resourceType]).toEqual([500, 'OperationOutcome']);
  });

  it('does not open when an older version is put in its place', async () => {
    const { bsn, id } = await aReadableCard();
    await publish(bsn);
    await gateway.get(Database).hot.query('update crisis_card.versions one set sealed = old.sealed from crisis_card.versions old where one.card_id = $1 and old.card_id = $1 and one.version = 2 and old.version = 1', [id]);

    expect((await ask(bsn)).status).toBe(500);
  });

  it('is gone when the client’s key is gone', async () => {
    const { bsn, id } = await aReadableCard();
    await gateway.get(Database).hot.query('delete from crisis_card.data_keys key using crisis_card.cards card where card.client_key = key.client_key and card.id = $1', [id]);

    expect((await ask(bsn)).status).toBe(404);
  });
});

describe('an institution that wants to publish a card for its client', () => {
  it.each(['fact', 'crisis', 'huisarts'])('is told that the card is the client’s: %s', async (who) => {
    const bsn = somebody();
    const { status, body } = await publish(bsn, undefined, who);

    expect([status, body.issue[0].details.text]).toEqual([403, 'a crisis card is published by the client; an organisation cannot do it for them']);
    expect(gateway.audited.at(-1)).toMatchObject({ event: 'crisis-card.publish', outcome: 'refused', client: null });
  });
});

describe('the crisis service at three in the morning', () => {
  it('reads the card in one call, whole where the client kept nothing back from it', async () => {
    const { bsn } = await aReadableCard();
    const answer = await ask(bsn);

    expect(answer.status).toBe(200);
    expect(titles(answer)).toHaveLength(9);
    expect(answer.body.entry.map(({ resource }: Free) => resource.resourceType)).toEqual(['Composition', 'Patient', 'RelatedPerson', 'RelatedPerson']);
    expect(answer.body.entry[1].resource.identifier[0].value).toBe(bsn);
    expect(answer.headers['etag']).toMatch(/^W\/"/);
  });

  it('is in the log before it has the card, with the consent that it rests on', async () => {
    const { bsn, id } = await aReadableCard();
    await ask(bsn);

    expect(gateway.audited.at(-1)).toMatchObject({ event: 'crisis-card.read', outcome: 'released', reason: 'client-consented', category: 'crisis-card', detail: { documents: [`Bundle/${id}/1`] } });
  });

  it('learns that a client who shares with it has no card', async () => {
    const bsn = somebody();
    await says.grant(bsn, toCrisis);

    expect(await ask(bsn)).toMatchObject({ status: 404, body: { issue: [{ severity: 'information', code: 'not-found' }] } });
  });

  it('sees no choices of the client for others in it', async () => {
    const { bsn } = await aReadableCard();

    expect(JSON.stringify((await ask(bsn)).body)).not.toContain('visible-to');
  });
});

describe('a part that the client keeps back', () => {
  const hide = (words: string) => (document: Free) => {
    const [composition] = document.entry;
    composition.resource.section.splice(1, 0, {
      title: words,
      extension: [{ url: 'https://regioschakel.nl/fhir/StructureDefinition/visible-to', valueCode: 'orgtype:ggz' }],
      text: { status: 'additional', div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${words}</p></div>` },
      entry: [{ reference: 'urn:uuid:hidden' }],
    });
    document.entry.push({ fullUrl: 'urn:uuid:hidden', resource: { resourceType: 'RelatedPerson', id: 'hidden', name: [{ text: words }], patient: { reference: document.entry[1].fullUrl } } });
  };

  it('is gone with its title, its text and whoever occurs in it only', async () => {
    const { bsn } = await aReadableCard(hide('kanarie'));

    expect(JSON.stringify((await ask(bsn)).body)).not.toContain('kanarie');
    expect(JSON.stringify((await ask(bsn, 'client')).body)).toContain('kanarie');
  });

  it('leaves an answer that is the same, to the byte, as if it had never been there', async () => {
    const [one, other] = [somebody(), somebody()];
    for (const bsn of [one, other]) await says.grant(bsn, toCrisis);
    const ids = [(await publish(one)).body.id, (await publish(other, hide('kanarie'))).body.id];
    const answers = [await ask(one), await ask(other)].map(({ text }, index) => text.replaceAll([one, other][index] as string, 'BSN').replaceAll(ids[index], 'ID').replaceAll(/20\d\d-\d\d-\d\dT[\d:.]+Z/g, 'MOMENT'));

    expect(answers[1]).toBe(answers[0]);
  });

  it('changes neither the answer nor its ETag when only that part is rewritten', async () => {
    const { bsn } = await aReadableCard(hide('eerst'));
    const before = await ask(bsn);
    await publish(bsn, hide('daarna'));
    const after = await ask(bsn);

    expect([after.text, after.headers['etag']]).toEqual([before.text, before.headers['etag']]);
  });

  it('says the same about the client’s choice, whether or not anything was kept back', async () => {
    const notes = await Promise.all([aReadableCard(), aReadableCard(hide('x'))].map(async (card) => (await ask((await card).bsn)).body.entry[0].resource.extension));

    expect(notes[0]).toEqual(notes[1]);
    expect(notes[0][0].valueString).toBe('De cliënt bepaalt wat er van deze kaart te zien is.');
  });

  it('makes the card as good as absent for whoever may read no part of it', async () => {
    const onlyForGgz = (document: Free) => {
      for (const section of document.entry[0].resource.section) section.extension = [{ url: 'https://regioschakel.nl/fhir/StructureDefinition/visible-to', valueCode: 'orgtype:ggz' }];
    };
    const { bsn, id } = await aReadableCard(onlyForGgz);
    const nobody = somebody();
    await says.grant(nobody, toCrisis);

    expect(withoutRequestId(await ask(bsn))).toEqual(withoutRequestId(await ask(nobody)));
    expect((await find(bsn)).body.total).toBe(0);
    expect((await read(id)).status).toBe(404);
  });
});

describe('finding and reading by id', () => {
  it('finds the card, and reads by the pointer what the operation gives', async () => {
    const { bsn, id } = await aReadableCard();
    const { body } = await find(bsn);

    expect(body).toMatchObject({ total: 1, entry: [{ resource: { resourceType: 'DocumentReference', content: [{ attachment: { url: `Bundle/${id}` } }] } }] });
    expect((await read(id)).text).toBe((await ask(bsn)).text);
  });

  it.each<[string, string, object]>([
    ['an unknown type is refused', 'http://loinc.org|00000-0', { status: 400 }],
    ['its own type finds the card', 'http://loinc.org|104144-1', { status: 200, body: { total: 1 } }],
  ])('%s', async (_situation, type, answer) => {
    const { bsn } = await aReadableCard();

    expect(await gateway.ask('crisis', { path: '/DocumentReference/_search', body: searchFor(bsn, { type }), purpose: 'ETREAT' })).toMatchObject(answer);
  });
});

describe('a refusal', () => {
  const denied = async (): Promise<{ bsn: string; id: string }> => {
    const bsn = somebody();
    return { bsn, id: (await publish(bsn)).body.id };
  };

  it('by BSN is the same, but for the request id, for a card that is not shared and a person nobody knows', async () => {
    const [unknown, known] = [somebody(), await denied()];

    expect(withoutRequestId(await ask(known.bsn))).toEqual(withoutRequestId(await ask(unknown)));
    expect(withoutRequestId(await find(known.bsn))).toEqual(withoutRequestId(await find(unknown)));
    expect((await ask(unknown)).status).toBe(403);
  });

  it.each([
    ['an id that nobody has', () => randomUUID()],
    ['an id that no document can have', () => 'x'],
  ])('by id is the same for %s', async (_situation, other) => {
    const { id } = await denied();

    expect(withoutRequestId(await read(id))).toEqual(withoutRequestId(await read(other())));
  });

  it.each<[string, (bsn: string) => Promise<void>]>([
    ['an objection beside the grant', (bsn) => says.object(bsn, { categories: ['crisis-card'], who: toCrisis.who })],
    ['a general objection beside a general grant', async (bsn) => { await says.object(bsn, toCrisis); await says.grant(bsn); }],
  ])('follows %s', async (_situation, say) => {
    const { bsn } = await aReadableCard();
    await say(bsn);

    expect((await ask(bsn)).status).toBe(403);
  });

  it.each([['another organisation', 'wijkteam', 'TREAT'], ['another purpose', 'crisis', 'BTG']])('holds for %s', async (_situation, who, purpose) => {
    const { bsn } = await aReadableCard();

    expect((await ask(bsn, who, purpose)).status).toBe(403);
  });
});
