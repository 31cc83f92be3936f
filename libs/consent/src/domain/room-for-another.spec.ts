import type { Ura } from '#libs/kernel';
import { recordedBy } from './consent-record.js';
import { limits, whyNoRoom } from './room-for-another.rule.js';
import { aRequester } from './testing/builders.js';

const practice = aRequester();
const pharmacy = aRequester({ organisation: '00000003' as Ura });
const elly = aRequester({ actsAs: 'client', system: 'mijn-brugstad', organisation: '90000003' as Ura });
const byAnotherSystem = { ...elly, system: 'mijn-apotheek', organisation: '90000004' as Ura };
const recorded = (by: typeof practice, count: number) => Array.from({ length: count }, () => ({ recordedBy: recordedBy(by) }));

describe('room for another consent', () => {
  it.each([
    ['an organisation with one less than its limit', practice, 'objection', recorded(practice, limits.ofAnOrganisation - 1)],
    ['an organisation, however much others took down', practice, 'objection', [...recorded(pharmacy, 500), ...recorded(elly, 500)]],
    ['the client, however much organisations took down', elly, 'grant', recorded(pharmacy, 2_000)],
    ['an objection of the client, however many there are', elly, 'objection', recorded(elly, 2_000)],
  ] as const)('is there for %s', (_situation, recorder, kind, active) => {
    expect(whyNoRoom(recorder, { kind }, active)).toBeNull();
  });

  it.each([
    ['an organisation, by whatever team', { ...practice, team: 'another' }, 'objection', recorded(practice, limits.ofAnOrganisation), /your organisation has 20/],
    ['a grant of the client, by whatever system', byAnotherSystem, 'grant', recorded(elly, limits.ofTheClient), /you have 1000/],
  ] as const)('is not there for %s at the limit', (_situation, recorder, kind, active, words) => {
    expect(whyNoRoom(recorder, { kind }, active)).toMatch(words);
  });

  it('is refused in the same words whatever others took down', () => {
    const own = recorded(practice, limits.ofAnOrganisation);

    expect(whyNoRoom(practice, { kind: 'objection' }, [...own, ...recorded(elly, 7)])).toBe(whyNoRoom(practice, { kind: 'objection' }, own));
  });
});
