import type { Requester } from '#libs/kernel';
import type { AccessFacts, Item } from './access.js';
import { decide, decideCategory } from './decide.js';
import type { Provision } from './provision.js';
import { aGrant, anAccessRequest, anItem, anObjection, huisartsenpraktijk, instelling, noon, someFacts } from './testing/builders.js';

const minute = 60_000;
const before = new Date(noon.getTime() - minute);
const after = new Date(noon.getTime() + minute);
const anyoneObjected = anObjection({ who: { kind: 'anyone' }, categories: null });
const ofType = (role: string | null = null): Provision['who'] => ({ kind: 'organisation-type', type: 'huisarts', role });

const aPerson = (person: string, organisation = huisartsenpraktijk): Provision['who'] => ({ kind: 'person', person, organisation });

type Situation = [string, readonly Provision[], string, Partial<Requester>?, Partial<Item>?];

const outcome = ([, provisions, , requester, item]: Situation, facts: Partial<AccessFacts> = {}) =>
  decide(anAccessRequest(requester), anItem(item), someFacts({ provisions, ...facts }));

describe('the client’s choice', () => {
  it.each<Situation>([
    ['a grant to the organisation', [aGrant()], 'client-consented'],
    ['a grant to every huisarts', [aGrant({ who: ofType() })], 'client-consented'],
    ['a grant to the role at that type', [aGrant({ who: ofType('huisarts') })], 'client-consented'],
    ['a grant to the team', [aGrant({ who: { kind: 'team', team: 'praktijk-brug' } })], 'client-consented'],
    ['a grant to the person', [aGrant({ who: aPerson('dr-smit') })], 'client-consented'],
    ['a grant that starts at this instant', [aGrant({ from: noon })], 'client-consented'],
    ['a grant that has a minute to go', [aGrant({ until: after })], 'client-consented'],
    ['a grant for records of this holder', [aGrant({ holder: instelling })], 'client-consented'],
    ['a grant without a sensitivity shows the unlabelled', [aGrant()], 'client-consented', {}, { labels: 'unknown' }],
    ['a grant that names every label', [aGrant({ sensitivities: ['psychiatry', 'addiction'] })], 'client-consented', {}, { labels: ['psychiatry'] }],
  ])('permits: %s', (...situation) => {
    expect(outcome(situation)).toMatchObject({ effect: 'permit', reason: situation[2], consent: { id: 'grant', version: 1 } });
  });

  it.each<Situation>([
    ['nothing on record', [], 'nothing-permits-this'],
    ['a grant to another organisation', [aGrant({ who: { kind: 'organisation', ura: instelling } })], 'nothing-permits-this'],
    ['a grant to another type of organisation', [aGrant({ who: { kind: 'organisation-type', type: 'pharmacy', role: null } })], 'nothing-permits-this'],
    ['a grant to another role', [aGrant({ who: ofType('poh-ggz') })], 'nothing-permits-this'],
    ['a grant to another team', [aGrant({ who: { kind: 'team', team: 'fact-noord' } })], 'nothing-permits-this'],
    ['a grant to another person', [aGrant({ who: aPerson('dr-jansen') })], 'nothing-permits-this'],
    ['a grant to a person of that name elsewhere', [aGrant({ who: aPerson('dr-smit', instelling) })], 'nothing-permits-this'],
    ['a grant to anyone, for a wijkteam', [aGrant({ who: { kind: 'anyone' } })], 'nothing-permits-this', { organisationType: 'wijkteam' }],
    ['a grant to a person, claimed by a wijkteam', [aGrant({ who: { kind: 'person', person: 'dr-smit', organisation: null } })], 'nothing-permits-this', { organisationType: 'wijkteam' }],
    ['a grant of everything to a wijkteam', [aGrant({ categories: null })], 'nothing-permits-this', { organisationType: 'wijkteam' }],
    ['a grant to a relative', [aGrant({ who: { kind: 'relative', relative: 'brother' } })], 'nothing-permits-this'],
    ['a grant for another category', [aGrant({ categories: ['crisis-card'] })], 'nothing-permits-this'],
    ['a grant for another purpose', [aGrant({ purposes: ['COC'] })], 'nothing-permits-this'],
    ['a grant for the records of another holder', [aGrant({ holder: huisartsenpraktijk })], 'nothing-permits-this'],
    ['a grant that starts in a minute', [aGrant({ from: after })], 'nothing-permits-this'],
    ['a grant that ends at this instant', [aGrant({ until: noon })], 'nothing-permits-this'],
    ['a grant that ended', [aGrant({ from: before, until: before })], 'nothing-permits-this'],
    ['an emergency that nobody declared', [aGrant()], 'emergency-not-declared', { purpose: 'BTG' }],
    ['the same, where the grant names that purpose', [aGrant({ purposes: ['BTG'] })], 'emergency-not-declared', { purpose: 'BTG' }],
    ['no purpose', [aGrant()], 'no-purpose', { purpose: null }],
    ['a grant that names a sensitivity, for the unlabelled', [aGrant({ sensitivities: ['psychiatry'] })], 'nothing-permits-this', {}, { labels: 'unknown' }],
    ['a grant that names a sensitivity, for what has none', [aGrant({ sensitivities: ['psychiatry'] })], 'nothing-permits-this', {}, { labels: [] }],
    ['a grant that misses one of two labels', [aGrant({ sensitivities: ['psychiatry'] })], 'nothing-permits-this', {}, { labels: ['psychiatry', 'addiction'] }],
    ['a recovery paper, whatever was granted', [aGrant({ categories: null })], 'papers-of-the-client-alone', {}, { category: 'wrap' }],
  ])('denies: %s', (...situation) => {
    expect(outcome(situation)).toMatchObject({ effect: 'deny', reason: situation[2] });
  });
});

describe('which provision decides', () => {
  it.each<Situation>([
    ['an objection beside an equally specific grant', [aGrant(), anObjection()], 'client-objects'],
    ['a named holder that the client objects to, beside a grant for any holder', [aGrant(), anObjection({ holder: instelling })], 'client-objects'],
    ['a named organisation beats its type', [aGrant({ who: ofType() }), anObjection()], 'client-objects'],
    ['one person excluded from a permitted team', [aGrant({ who: { kind: 'team', team: 'praktijk-brug' } }), anObjection({ who: { kind: 'person', person: 'dr-smit', organisation: null } })], 'client-objects'],
    ['a named purpose beats none', [aGrant(), anObjection({ purposes: ['TREAT'] })], 'client-objects'],
    ['a named category beats all', [aGrant({ categories: null }), anObjection()], 'client-objects'],
    ['a named sensitivity beats none', [aGrant(), anObjection({ sensitivities: ['psychiatry'] })], 'client-objects', {}, { labels: ['psychiatry'] }],
    ['an objection that names a sensitivity covers the unlabelled', [aGrant(), anObjection({ sensitivities: ['psychiatry'] })], 'client-objects', {}, { labels: 'unknown' }],
    ['more specific in different dimensions: the objection wins', [aGrant({ holder: instelling, who: ofType() }), anObjection()], 'client-objects'],
    ['everything withdrawn', [anyoneObjected], 'client-objects'],
  ])('objection: %s', (...situation) => {
    expect(outcome(situation)).toMatchObject({ effect: 'deny', reason: situation[2], consent: { id: 'objection' } });
  });

  it.each<Situation>([
    ['a named organisation beats its type', [aGrant(), anObjection({ who: ofType() })], 'client-consented'],
    ['a named holder beats any', [aGrant({ holder: instelling }), anObjection()], 'client-consented'],
    ['a named person beats their organisation', [aGrant({ who: aPerson('dr-smit') }), anObjection()], 'client-consented'],
    ['a role at a type beats the type', [aGrant({ who: ofType('huisarts') }), anObjection({ who: ofType() })], 'client-consented'],
    ['a grant after everything was withdrawn', [anyoneObjected, aGrant()], 'client-consented'],
    ['an objection to psychiatry leaves what has no label', [aGrant(), anObjection({ sensitivities: ['psychiatry'] })], 'client-consented'],
    ['an objection that ended', [aGrant(), anObjection({ until: noon })], 'client-consented'],
  ])('grant: %s', (...situation) => {
    expect(outcome(situation)).toMatchObject({ effect: 'permit', consent: { id: 'grant' } });
  });
});

describe('a handover that was sent to one care provider', () => {
  const directed = { receiver: huisartsenpraktijk, receiverTeam: null, clientInformed: true };
  const handover = { category: 'handover' as const, directed };
  const recorded = { relation: 'recorded' as const };

  it('may be read on presumed consent when the relation is recorded and the client was informed', () => {
    expect(outcome(['', [], '', {}, handover], recorded)).toMatchObject({ effect: 'permit', reason: 'presumed-consent-directed' });
  });

  it.each<[string, Situation, Partial<AccessFacts>]>([
    ['no relation is recorded', ['', [], '', {}, handover], { relation: 'none' }],
    ['the relation could not be looked up', ['', [], '', {}, handover], { relation: 'unknown' }],
    ['the client was not informed', ['', [], '', {}, { ...handover, directed: { ...directed, clientInformed: false } }], recorded],
    ['it is asked as an emergency that nobody declared', ['', [], '', { purpose: 'BTG' }, handover], recorded],
    ['it is asked for crisis care', ['', [], '', { purpose: 'ETREAT' }, handover], recorded],
    ['the client withdrew everything, and it is asked as an emergency', ['', [anyoneObjected], '', { purpose: 'BTG' }, handover], recorded],
    ['somebody else asks', ['', [], '', { organisation: '00000099' as typeof instelling }, handover], recorded],
    ['it is a wijkteam', ['', [], '', { organisationType: 'wijkteam' }, handover], recorded],
    ['the client objects', ['', [anObjection({ categories: ['handover'] })], '', {}, handover], recorded],
    ['the client withdrew everything', ['', [anyoneObjected], '', {}, handover], recorded],
    ['the region demands explicit consent', ['', [], '', {}, handover], { ...recorded, directedNeedsExplicitConsent: true }],
  ])('may not when %s', (_reason, situation, facts) => {
    expect(outcome(situation, facts)).toMatchObject({ effect: 'deny' });
  });

  it('is read back by the organisation that sent it', () => {
    expect(outcome(['', [], '', { organisation: instelling }, { category: 'handover' }])).toMatchObject({ reason: 'sender-of-handover' });
  });
});

describe('the decision about a whole category', () => {
  const permission = (provisions: readonly Provision[]) => decideCategory(anAccessRequest(), { category: 'medication' }, someFacts({ provisions }));

  it('asks nobody when nothing permits it', () => {
    expect(permission([]).mayAsk(instelling)).toBe(false);
  });

  it('asks only the holder that the grant names', () => {
    const named = permission([aGrant({ holder: instelling })]);

    expect([named.mayAsk(instelling), named.mayAsk(huisartsenpraktijk)]).toEqual([true, false]);
  });

  it('says that something is withheld from the consents alone', () => {
    expect(permission([aGrant()]).withholdsFrom([instelling])).toBe(false);
    expect(permission([aGrant(), anObjection({ sensitivities: ['psychiatry'] })]).withholdsFrom([instelling])).toBe(true);
  });
});
