import { consentBody, type ConsentChoice } from './consent-body.js';
import { consentForm, consentSummary, sensitivityOf } from './consent-summary.js';

const now = new Date('2026-06-01T10:00:00Z');
const aChoice = (change: Partial<ConsentChoice> = {}): ConsentChoice => ({ who: 'ura:00000002', category: 'medication', ...change });

const asStored = (body: object) => consentForm.parse({ ...body, id: 'c1', meta: { versionId: '1' } });

describe('what the client says, as a Consent', () => {
  it.each(['ura:00000002', 'orgtype:crisis', 'orgtype:crisis/spv', 'team:fact-noord', 'person:900000201', 'relative:zus'])('names %s and is read back as the same', (who) => {
    const stored = asStored(consentBody('permit', '999955317', aChoice({ who }), now));

    expect(consentSummary(stored)).toEqual({ id: 'c1', kind: 'grant', who, category: 'medication', purpose: null, from: null, until: null, status: 'active' });
  });

  it('carries every choice', () => {
    const choice = aChoice({ category: 'medication,crisis-card', sensitivity: 'psychiatry', purpose: 'COC', from: '2026-01-01', until: '2027-01-01T00:00:00+01:00', alsoInEmergency: true });

    expect(consentBody('deny', '999955317', choice, now)['provision']).toMatchObject({
      type: 'deny',
      period: { start: '2026-01-01', end: '2027-01-01T00:00:00+01:00' },
      purpose: [{ code: 'COC' }],
      class: [{ code: 'medication' }, { code: 'crisis-card' }],
      securityLabel: [{ code: 'psychiatry' }],
      extension: [{ valueBoolean: true }],
    });
  });

  it('reads an objection against everyone as one against anyone', () => {
    const { provision, ...rest } = consentBody('deny', '999955317', aChoice(), now) as { provision: object };

    expect(consentSummary(asStored({ ...rest, provision: { ...provision, actor: [], class: [] } }))).toMatchObject({ kind: 'objection', who: 'anyone', category: null });
  });

  it('tells of what sensitivity it speaks, and nothing where it speaks of all', () => {
    const told = (change: Partial<ConsentChoice>) => sensitivityOf(asStored(consentBody('deny', '999955317', aChoice(change), now)));

    expect([told({ sensitivity: 'psychiatry' }), told({})]).toEqual(['psychiatry', null]);
  });

  it.each<[string, Partial<ConsentChoice>]>([
    ['a URA of seven digits', { who: 'ura:0000002' }],
    ['a type of organisation that nobody knows', { who: 'orgtype:bakker' }],
    ['a receiver without a name', { who: 'team:' }],
    ['an empty category', { category: '' }],
    ['a category after a comma that is not one', { category: 'medication,' }],
    ['a label that is not in the set', { sensitivity: 'secret' }],
    ['a moment without a time zone', { from: '2026-01-01T10:00:00' }],
    ['a day that is not on the calendar', { until: '2026-13-01' }],
  ])('is not sent with %s', (_situation, change) => {
    expect(() => consentBody('permit', '999955317', aChoice(change), now)).toThrow(expect.objectContaining({ exitCode: 2 }));
  });
});
