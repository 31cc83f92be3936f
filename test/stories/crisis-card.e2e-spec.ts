import { madeUpBsns } from '../support/region/made-up-bsns.js';
import { example } from '../handover/support/examples.js';
import { crisisCard, nothingToSee, plain, post, record, whoLooked, type Free } from './a-story.js';

const nextBsn = madeUpBsns(10);
const bsnSystem = 'http://fhir.nl/fhir/NamingSystem/bsn';
const seconds = 30_000;

const compositionIn = ({ entry }: Free): Free => entry[0].resource;
const shareWithCrisis = (bsn: string) => record('client', 'permit', bsn, { who: 'orgtype:crisis', category: 'crisis-card' });
const saying = (words: string) => (card: Free): void => {
  compositionIn(card).section[0].text.div = `<div xmlns="http://www.w3.org/1999/xhtml"><p>${words}</p></div>`;
};
const publish = (bsn: string, change?: (card: Free) => void) => post('client', 'Bundle', example('crisis-card', bsn, change));

describe('a crisis card in the region', () => {
  it.each<[string, (card: Free, other: string) => void]>([
    ['the card’s subject is somebody else', (card, other) => (compositionIn(card).subject = { identifier: { system: bsnSystem, value: other } })],
    ['one paper in it is about somebody else', (card, other) => card.entry.at(-1).resource.identifier = [{ system: bsnSystem, value: other }]],
  ])('is nobody’s when %s', async (_situation, mixUp) => {
    const [mine, other] = [nextBsn(), nextBsn()];
    for (const bsn of [mine, other]) await shareWithCrisis(bsn);
    const { status, body } = await publish(mine, (card) => mixUp(card, other));

    expect([status, body.resourceType]).toEqual([400, 'OperationOutcome']);
    for (const bsn of [mine, other]) expect((await crisisCard('crisis', bsn)).body).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ code: 'not-found' }] });
  }, seconds);

  it('refuses a card about another person than the one it is published for', async () => {
    const [mine, other] = [nextBsn(), nextBsn()];
    await shareWithCrisis(mine);
    await publish(mine, saying('Mijn eigen woorden.'));
    const { status, body } = await publish(mine, (card) => (compositionIn(card).subject = { identifier: { system: bsnSystem, value: other } }));
    const read = await crisisCard('crisis', mine);

    expect([status, body.issue[0]]).toEqual([400, expect.objectContaining({ severity: 'error', details: { text: expect.stringMatching(/more than one client|subject is the client/) } })]);
    expect(JSON.stringify(body)).not.toContain(other);
    expect(JSON.stringify(read.body)).toContain('Mijn eigen woorden.');
    expect(JSON.stringify(read.body)).not.toContain(other);
  }, seconds);

  it('reads the newest card, with its date', async () => {
    const bsn = nextBsn();
    await shareWithCrisis(bsn);
    const { body: before } = await publish(bsn, saying('Zo was het een jaar geleden.'));
    const between = Date.now();
    const { body: published } = await publish(bsn, saying('Zo is het nu.'));
    const { status, body: read } = await crisisCard('crisis', bsn);

    expect([status, published.id, Number(published.meta.versionId)]).toEqual([200, before.id, Number(before.meta.versionId) + 1]);
    expect(JSON.stringify(read)).toContain('Zo is het nu.');
    expect(JSON.stringify(read)).not.toContain('een jaar geleden');
    expect([read.timestamp, compositionIn(read).date]).toEqual([published.meta.lastUpdated, published.meta.lastUpdated]);
    expect(Math.abs(Date.parse(read.timestamp) - between)).toBeLessThan(60_000);
  }, seconds);

  it('is read by the crisis service alone, as the client chose, and the client reads that it looked', async () => {
    const bsn = nextBsn();
    await shareWithCrisis(bsn);
    await publish(bsn);

    expect((await crisisCard('crisis', bsn)).body).toMatchObject({ resourceType: 'Bundle', type: 'document' });
    expect((await whoLooked(bsn))[0]).toMatchObject({ person: '900000701', purpose: 'ETREAT', category: 'crisis-card', restsOn: { kind: 'consent' } });
    for (const requester of ['huisarts', 'wijkteam', 'fact']) expect(plain(await crisisCard(requester, bsn))).toEqual(nothingToSee);
  }, seconds);
});
