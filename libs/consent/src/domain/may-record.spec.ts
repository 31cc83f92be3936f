import type { Ura } from '#libs/kernel';
import { mayRecord, maySee, mayWithdraw } from './may-record.js';
import { aRequester, huisartsenpraktijk, instelling } from './testing/builders.js';

const theClient = aRequester({ actsAs: 'client', organisation: '90000001' as Ura });
const theHuisarts = aRequester();
const recordedBy = (organisation: string, kind: 'grant' | 'objection', holder: Ura | null) => ({ provision: { kind, holder }, recordedBy: { organisation } });

describe('who records and withdraws', () => {
  it.each([
    ['the client, a grant for anything', theClient, 'grant', null, true],
    ['the huisarts, a grant for what she holds', theHuisarts, 'grant', huisartsenpraktijk, true],
    ['the huisarts, a grant for what the institution holds', theHuisarts, 'grant', instelling, false],
    ['the huisarts, a grant for whatever anyone holds', theHuisarts, 'grant', null, false],
    ['the huisarts, an objection to anything', theHuisarts, 'objection', null, true],
    ['an operator, an objection', aRequester({ actsAs: 'operator' }), 'objection', null, false],
  ] as const)('records: %s', (_situation, requester, kind, holder, allowed) => {
    expect(mayRecord(requester, { kind, holder })).toBe(allowed);
  });

  it.each([
    ['the client, whatever was taken down', theClient, recordedBy(instelling, 'objection', null), true],
    ['the huisarts, a grant she took down', theHuisarts, recordedBy(huisartsenpraktijk, 'grant', huisartsenpraktijk), true],
    ['the huisarts, an objection about her own records', theHuisarts, recordedBy(huisartsenpraktijk, 'objection', huisartsenpraktijk), true],
    ['the huisarts, an objection about all records, though she took it down', theHuisarts, recordedBy(huisartsenpraktijk, 'objection', null), false],
    ['the huisarts, what somebody else took down', theHuisarts, recordedBy(instelling, 'grant', huisartsenpraktijk), false],
  ] as const)('withdraws: %s', (_situation, requester, record, allowed) => {
    expect(mayWithdraw(requester, record)).toBe(allowed);
  });

  it('shows an organisation only what it took down itself', () => {
    expect([maySee(theHuisarts, { organisation: huisartsenpraktijk }), maySee(theHuisarts, { organisation: instelling })]).toEqual([true, false]);
  });
});
