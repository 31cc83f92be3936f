import { decide, type Decided } from './decide.js';
import type { HandoverStatus, Party } from './handover.js';
import { aHandover, crisisService, factNoord, factZuid, later, noon, practice } from './testing/builders.js';
import type { Step } from './transitions.js';

const facts = (...names: readonly string[]): Decided => ({ facts: names.map((fact) => ({ fact, at: later })) }) as Decided;
const refused = (reason: string): Decided => ({ refused: reason }) as Decided;
const [receiver, sender] = [practice, factNoord];

describe('a step in a handover', () => {
  it.each<[string, HandoverStatus, Step, Party, Decided]>([
    ['the receiver accepts what is requested', 'requested', 'accept', receiver, facts('accepted')],
    ['the receiver refuses what is requested', 'requested', 'reject', receiver, facts('rejected')],
    ['the sender withdraws what is requested', 'requested', 'cancel', sender, facts('cancelled')],
    ['the receiver withdraws it', 'requested', 'cancel', receiver, refused('only-the-sender')],
    ['the sender accepts it', 'requested', 'accept', sender, refused('only-the-receiver')],
    ['the sender refuses it', 'requested', 'reject', sender, refused('only-the-receiver')],
    ['another team of the sender withdraws it', 'requested', 'cancel', factZuid, refused('not-a-party')],
    ['the sender’s organisation without a team withdraws it', 'requested', 'cancel', { ...sender, team: null }, refused('not-a-party')],
    ['another organisation accepts it', 'requested', 'accept', crisisService, refused('not-a-party')],
    ['another organisation with the team’s name accepts it', 'requested', 'accept', { ...crisisService, team: 'praktijk-stadspoort' }, refused('not-a-party')],
    ['the receiver accepts twice', 'accepted', 'accept', receiver, refused('answered-before')],
    ['the receiver refuses after all', 'accepted', 'reject', receiver, refused('answered-before')],
    ['the sender withdraws what was accepted', 'accepted', 'cancel', sender, refused('answered-before')],
    ['the receiver accepts what it refused', 'rejected', 'accept', receiver, refused('ended-before')],
    ['the receiver refuses twice', 'rejected', 'reject', receiver, refused('ended-before')],
    ['the sender withdraws what was refused', 'rejected', 'cancel', sender, refused('ended-before')],
    ['the receiver accepts what was withdrawn', 'cancelled', 'accept', receiver, refused('ended-before')],
    ['the receiver refuses what was withdrawn', 'cancelled', 'reject', receiver, refused('ended-before')],
    ['the sender withdraws twice', 'cancelled', 'cancel', sender, refused('ended-before')],
  ])('%s', (_situation, status, kind, by, expected) => {
    expect(decide({ kind, by }, aHandover(status), later)).toEqual(expected);
  });

  it('may be anyone’s of an organisation that is asked as a whole', () => {
    expect(decide({ kind: 'accept', by: practice }, aHandover('requested', { receiver: { ...practice, team: null } }), later)).toEqual(facts('accepted'));
  });

  it('is nobody’s in a handover that does not exist', () => {
    expect(decide({ kind: 'accept', by: practice }, null, later)).toEqual(refused('not-a-party'));
  });
});

describe('publishing', () => {
  const publish = (by: Party, change: object = {}) => decide({ kind: 'publish', by, sender: factNoord, receiver: practice, clientInformed: true, ...change }, null, noon);

  it('makes a handover that waits for the receiver', () => {
    expect(publish(factNoord)).toEqual({ facts: [{ fact: 'published', at: noon, sender: factNoord, receiver: practice, clientInformed: true }] });
  });

  it('may go from one FACT team to another of the same institution', () => {
    expect(publish(factNoord, { receiver: factZuid })).toHaveProperty('facts');
  });

  it.each<[string, Party, object, string]>([
    ['another team of the institution sends it in their name', factZuid, {}, 'not-the-senders-own'],
    ['another organisation sends it in their name', practice, {}, 'not-the-senders-own'],
    ['nobody’s team sends it', { ...factNoord, team: null }, {}, 'not-the-senders-own'],
    ['it goes back to the same team', factNoord, { receiver: factNoord }, 'receiver-is-the-sender'],
    ['it goes to the institution as a whole', factNoord, { receiver: { ...factNoord, team: null } }, 'receiver-is-the-sender'],
  ])('is refused when %s', (_situation, by, change, reason) => {
    expect(publish(by, change)).toEqual(refused(reason));
  });

  it('is done once', () => {
    expect(decide({ kind: 'publish', by: factNoord, sender: factNoord, receiver: practice, clientInformed: true }, aHandover(), noon)).toEqual(refused('published-before'));
  });
});
