import { evolve } from './evolve.js';
import { isHandoverStatus, statuses, type Handover, type HandoverStatus } from './handover.js';
import { standingOf } from './standing.js';
import { aHandover, factNoord, later, noon, practice } from './testing/builders.js';

const published = { fact: 'published', at: noon, sender: factNoord, receiver: practice, clientInformed: true } as const;

describe('what a fact makes of a handover', () => {
  it('begins with its publication', () => {
    expect(evolve(null, published)).toEqual(aHandover());
    expect(() => evolve(null, { fact: 'accepted', at: later })).toThrow('before it was published');
  });

  it.each(['accepted', 'rejected', 'cancelled'] as const)('is %s, one version on, with all else as it was', (fact) => {
    expect(evolve(aHandover(), { fact, at: later })).toEqual<Handover>({ ...aHandover(fact), changedAt: later });
  });

  it('has the statuses that there are, and no other', () => {
    expect([...statuses, 'lost', null].map(isHandoverStatus)).toEqual([...statuses.map(() => true), false, false]);
  });
});

describe('where a handover stands', () => {
  it('the sender stays responsible', () => {
    for (const status of statuses) expect(standingOf(aHandover(status)).responsibleTeam).toBe('fact-noord');
  });

  it.each<[HandoverStatus, string | null]>([['requested', 'praktijk-stadspoort'], ['accepted', 'fact-noord'], ['rejected', null], ['cancelled', null]])(
    'when it is %s, %s is waited for',
    (status, waitingFor) => {
      expect(standingOf(aHandover(status)).waitingFor).toBe(waitingFor);
    },
  );

  it('waits for the organisation where no team is named', () => {
    expect(standingOf(aHandover('requested', { receiver: { ...practice, team: null } })).waitingFor).toBe('00000002');
  });
});
