import { fields } from './answer.js';

describe('an answer of a few fields, for a person', () => {
  it.each<[string, object, string]>([
    ['a handover that was asked for', { status: 'requested', responsibleTeam: 'fact-noord', waitingFor: 'praktijk-stadspoort', missing: [] }, 'Stand: aangevraagd\nVerantwoordelijk: fact-noord\nWacht op: praktijk-stadspoort\nOntbreekt: niets'],
    ['a handover that waits for nobody', { status: 'rejected', waitingFor: null, missing: ['medicatie', 'crisisplan'] }, 'Stand: geweigerd\nWacht op: niemand\nOntbreekt: medicatie, crisisplan'],
    ['a consent', { id: 'c1', version: 1, epoch: 3 }, 'Nummer: c1\nVersie: 1\nStand van de toestemmingen: 3'],
    ['a word that is new', { status: 'paused', mood: 'well' }, 'Stand: paused\nmood: well'],
  ])('is in Dutch: %s', (_situation, json, text) => {
    expect(fields(json as Record<string, unknown>).text()).toBe(text);
  });

  it('keeps its names for a script', () => {
    expect(fields({ status: 'requested' }).json).toEqual({ status: 'requested' });
  });
});
