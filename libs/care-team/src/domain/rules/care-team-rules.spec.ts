import type { Participant } from '../care-team.js';
import { chooseResponsible } from './choose-responsible.rule.js';
import { mayPublishCareTeams, mayRegisterClients } from './may-publish.rule.js';
import { responsibleTeam } from './responsible-team.rule.js';
import { periodAt } from '../stated-care-team.js';
import { statedSince } from '../stated-since.js';
import { aCareTeam, always, aPublisher, factNoord, helder, huisarts, noon, singel, stadspoort, stated, tomorrow, yesterday } from '../testing/builders.js';
import { treatmentRelation } from './treatment-relation.rule.js';

const praktijkHelder = { ...factNoord, member: 'praktijk-helder', organisation: helder };
const ofHelder = aCareTeam({ publishedBy: helder, responsibleTeam: 'praktijk-helder', participants: [praktijkHelder], firstStatedAt: noon });
const factZuid = { ...factNoord, member: 'fact-zuid' };

describe('which team is responsible', () => {
  it.each([
    ['the team that the institution names', [aCareTeam()], 'fact-noord'],
    ['the first of two organisations, not the last', [ofHelder, aCareTeam()], 'fact-noord'],
    ['the second, once the first ended', [ofHelder, aCareTeam({ period: { from: null, until: noon } })], 'praktijk-helder'],
    ['still the team whose last day is today', [aCareTeam({ period: { from: yesterday, until: tomorrow } })], 'fact-noord'],
    ['the team that begins at this moment', [aCareTeam({ period: { from: noon, until: null } })], 'fact-noord'],
    ['nobody known, when nothing was published', [], null],
    ['nobody known, when it begins tomorrow', [aCareTeam({ period: { from: tomorrow, until: null } })], null],
    ['nobody known, when it ended at this moment', [aCareTeam({ period: { from: null, until: noon } })], null],
    ['nobody known, when the team itself ended', [aCareTeam({ participants: [{ ...factNoord, period: { from: null, until: noon } }, huisarts] })], null],
    ['nobody known, when an organisation has the name of the team', [aCareTeam({ participants: [{ ...factNoord, kind: 'organisation' as const }] })], null],
  ])('is %s', (_situation, published, expected) => {
    expect(responsibleTeam(published, noon)).toBe(expected);
  });

  it('does not depend on the order in which the care teams are read', () => {
    const same = [ofHelder, aCareTeam({ firstStatedAt: noon })];

    expect(responsibleTeam(same, noon)).toBe(responsibleTeam(same.toReversed(), noon));
  });
});

describe('a treatment relation', () => {
  const named = (...participants: Participant[]) => [aCareTeam({ participants })];
  const drSmit: Participant = { ...huisarts, kind: 'person', member: 'dr-smit' };
  const praktijk: Participant = { ...huisarts, kind: 'team', member: 'praktijk-stadspoort' };
  const byHelder = [aCareTeam({ publishedBy: helder, participants: [factNoord] })];
  const practice = { organisation: stadspoort, team: 'praktijk-stadspoort', person: 'dr-smit' };
  const fact = { organisation: singel, team: 'fact-noord', person: 'dr-bos' };

  it.each([
    ['the huisarts whose practice the institution named', named(factNoord, huisarts), practice, 'recorded'],
    ['the team of the practice', named(praktijk), practice, 'recorded'],
    ['the FACT team that another institution named', byHelder, fact, 'recorded'],
    ['a person who was named', named(drSmit), practice, 'recorded'],
    ['the FACT team that only its own institution named', named(factNoord), fact, 'none'],
    ['a person whom only the own institution named', named({ ...drSmit, member: 'dr-bos', organisation: singel }), fact, 'none'],
    ['another person of the practice', named(drSmit), { ...practice, person: 'dr-jansen' }, 'none'],
    ['somebody elsewhere with the id of that person', named(drSmit), { ...practice, organisation: helder }, 'none'],
    ['an organisation of which one team was named', named(praktijk), { ...practice, team: null }, 'none'],
    ['another team of the institution', byHelder, { ...fact, team: 'fact-zuid' }, 'none'],
    ['a practice that nobody named', named(factNoord, huisarts), { ...practice, organisation: helder }, 'none'],
    ['a practice that left at this moment', named({ ...huisarts, period: { from: null, until: noon } }), practice, 'none'],
    ['a practice that comes tomorrow', named({ ...huisarts, period: { from: tomorrow, until: null } }), practice, 'none'],
    ['everybody of a care team that ended', [aCareTeam({ period: { from: null, until: yesterday } })], practice, 'none'],
    ['nothing published', [], practice, 'none'],
  ])('of %s', (_situation, careTeams, party, expected) => {
    expect(treatmentRelation(careTeams, party, noon)).toBe(expected);
  });
});

describe('the responsible team in what an EPD sends', () => {
  const own = ['fact-noord', 'fact-zuid'];

  it.each([
    ['the marked one', [stated(factNoord), stated(factZuid, true)], { team: 'fact-zuid' }],
    ['the only team of its own, without a mark', [stated(huisarts), stated(factNoord)], { team: 'fact-noord' }],
    ['nobody, when two teams could be it', [stated(factNoord), stated(factZuid)], { problem: 'not-one-team' }],
    ['nobody, when two are marked', [stated(factNoord, true), stated(factZuid, true)], { problem: 'not-one-team' }],
    ['nobody, when there is no team', [stated(huisarts)], { problem: 'not-one-team' }],
    ['nobody, when a practice is marked', [stated(huisarts, true), stated(factNoord)], { problem: 'not-one-team' }],
    ['not a team of somebody else', [stated(praktijkHelder, true), stated(factNoord)], { problem: 'not-your-team' }],
  ])('is %s', (_situation, participants, expected) => {
    expect(chooseResponsible(participants, own)).toEqual(expected);
  });
});

describe('who says who cares', () => {
  it.each([
    ['a GGZ institution', aPublisher(), true],
    ['a basis-GGZ practice', aPublisher({ organisationType: 'basis-ggz' }), true],
    ['a huisarts', aPublisher({ organisationType: 'huisarts' }), false],
    ['a wijkteam', aPublisher({ organisationType: 'wijkteam' }), false],
    ['the client’s own system', aPublisher({ actsAs: 'client', organisationType: null }), false],
    ['the portal of an institution, in which the client acts', aPublisher({ actsAs: 'client' }), false],
    ['the region’s own staff', aPublisher({ actsAs: 'operator', organisationType: null }), false],
  ])('%s: %s', (_situation, requester, expected) => {
    expect(mayPublishCareTeams(requester)).toBe(expected);
  });

  it.each([
    ['a care system', aPublisher({ organisationType: 'pharmacy' }), true],
    ['the region’s own staff', aPublisher({ actsAs: 'operator', organisationType: null }), true],
    ['the client’s own system', aPublisher({ actsAs: 'client', organisationType: null }), false],
  ])('and who says that a client is known: %s', (_situation, requester, expected) => {
    expect(mayRegisterClients(requester)).toBe(expected);
  });
});

describe('since when an organisation states its care team', () => {
  it.each([
    ['now, the first time', null, noon],
    ['since the first version, while it goes on', { period: always, firstStatedAt: yesterday }, yesterday],
    ['now, after it had ended', { period: { from: null, until: noon }, firstStatedAt: yesterday }, noon],
  ])('%s', (_situation, before, expected) => {
    expect(statedSince(before, noon)).toBe(expected);
  });
});

describe('the end of a care team that is sent', () => {
  const sent = { participants: [], leftOut: 0, managedBy: null };

  it.each([
    ['is as stated, while it goes on', { hasEnded: false, period: { from: null, until: tomorrow } }, tomorrow],
    ['is now, when it is over and states none', { hasEnded: true, period: always }, noon],
    ['is now, when it is over and its end lies ahead', { hasEnded: true, period: { from: null, until: tomorrow } }, noon],
    ['is as stated, when that is past', { hasEnded: true, period: { from: null, until: yesterday } }, yesterday],
  ])('%s', (_situation, change, until) => {
    expect(periodAt({ ...sent, ...change }, noon).until).toEqual(until);
  });
});
