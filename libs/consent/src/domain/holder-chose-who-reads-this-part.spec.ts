import { decide, decideCategory } from './decide.js';
import type { Who } from './provision.js';
import { aGrant, anAccessRequest, anItem, huisartsenpraktijk, instelling, someFacts } from './testing/builders.js';

const card = (visibleTo?: readonly Who[]) => anItem({ category: 'crisis-card', holder: null, ...(visibleTo ? { visibleTo } : {}) });
const granted = someFacts({ provisions: [aGrant({ categories: ['crisis-card'] })] });
const reads = (visibleTo?: readonly Who[], requester = {}, facts = granted) => decide(anAccessRequest(requester), card(visibleTo), facts).reason;

describe('a part that the holder meant for some', () => {
  it.each<[string, Who]>([
    ['their organisation', { kind: 'organisation', ura: huisartsenpraktijk }],
    ['their type of organisation', { kind: 'organisation-type', type: 'huisarts', role: null }],
    ['their role there', { kind: 'organisation-type', type: 'huisarts', role: 'huisarts' }],
    ['their team', { kind: 'team', team: 'praktijk-brug' }],
    ['themselves', { kind: 'person', person: 'dr-smit', organisation: null }],
  ])('is read by who has a grant and is named by %s', (_situation, who) => {
    expect(reads([{ kind: 'organisation', ura: instelling }, who])).toBe('client-consented');
  });

  it.each<[string, readonly Who[]]>([
    ['another organisation', [{ kind: 'organisation', ura: instelling }]],
    ['another role', [{ kind: 'organisation-type', type: 'huisarts', role: 'poh-ggz' }]],
    ['another type', [{ kind: 'organisation-type', type: 'crisis', role: null }]],
    ['another team', [{ kind: 'team', team: 'fact-noord' }]],
    ['another person', [{ kind: 'person', person: 'dr-jansen', organisation: null }]],
    ['nobody that can be understood', []],
  ])('is not read by who has a grant, when it is meant for %s', (_situation, who) => {
    expect(reads(who)).toBe('holder-chose-other-readers');
  });

  it('opens nothing to who is named and has no grant', () => {
    expect(reads([{ kind: 'organisation', ura: huisartsenpraktijk }], {}, someFacts({ provisions: [] }))).toBe('nothing-permits-this');
  });

  it('is always read by the client', () => {
    expect(reads([], { actsAs: 'client' })).toBe('client-in-person');
  });

  it('does not keep the requester from asking: other parts may be meant for them', () => {
    expect(decideCategory(anAccessRequest(), { category: 'crisis-card' }, granted).mayAsk(null)).toBe(true);
  });
});
