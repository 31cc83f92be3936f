import fc from 'fast-check';
import { categories, purposes, sensitivities, type Ura } from '#libs/kernel';
import { decide } from './decide.js';
import type { Provision, Who } from './provision.js';
import { anAccessRequest, anItem, aGrant, huisartsenpraktijk, instelling, noon, someFacts } from './testing/builders.js';

const maybe = <Value>(values: readonly Value[]) => fc.option(fc.subarray([...values], { minLength: 1 }), { nil: null });
const moment = fc.option(fc.constantFrom(-2, 0, 2).map((days) => new Date(noon.getTime() + days * 86_400_000)), { nil: null });
const who: fc.Arbitrary<Who> = fc.constantFrom<Who>(
  { kind: 'anyone' },
  { kind: 'organisation-type', type: 'huisarts', role: null },
  { kind: 'organisation-type', type: 'huisarts', role: 'huisarts' },
  { kind: 'organisation', ura: huisartsenpraktijk },
  { kind: 'organisation', ura: '00000099' as Ura },
  { kind: 'team', team: 'praktijk-brug' },
  { kind: 'person', person: 'dr-smit', organisation: huisartsenpraktijk },
);
const provision: fc.Arbitrary<Provision> = fc
  .record({
    kind: fc.constantFrom<Provision['kind']>('grant', 'objection'),
    who,
    categories: maybe(categories.slice(0, 2)),
    sensitivities: maybe(sensitivities.slice(0, 2)),
    purposes: maybe(purposes),
    holder: fc.constantFrom(null, instelling),
    from: moment,
    until: moment,
    id: fc.uuid(),
  })
  .map(({ id, ...change }) => aGrant({ ...change, consent: { id, version: 1 } }));
const item = fc
  .record({ category: fc.constantFrom(...categories.slice(0, 2)), labels: fc.constantFrom('unknown' as const, [], ['psychiatry' as const], ['psychiatry' as const, 'addiction' as const]) })
  .map(anItem);

const effect = (provisions: readonly Provision[], about: ReturnType<typeof anItem>) =>
  decide(anAccessRequest(), about, someFacts({ provisions })).effect;
const runs = { numRuns: 3_000 };

describe('laws of the decision', () => {
  it('does not depend on the order of the consents', () => {
    fc.assert(fc.property(fc.array(provision), item, (all, about) => {
      expect(decide(anAccessRequest(), about, someFacts({ provisions: all.toReversed() }))).toEqual(decide(anAccessRequest(), about, someFacts({ provisions: all })));
    }), runs);
  });

  it('never permits more after an objection', () => {
    fc.assert(fc.property(fc.array(provision), provision, item, (all, more, about) => {
      if (effect(all, about) === 'deny') expect(effect([...all, { ...more, kind: 'objection' }], about)).toBe('deny');
    }), runs);
  });

  it('never permits more when a grant is taken away', () => {
    fc.assert(fc.property(fc.array(provision, { minLength: 1 }), item, (all, about) => {
      const grant = all.findIndex(({ kind }) => kind === 'grant');
      if (grant >= 0 && effect(all, about) === 'deny') expect(effect(all.toSpliced(grant, 1), about)).toBe('deny');
    }), runs);
  });

  it('takes a consent outside its period for none', () => {
    fc.assert(fc.property(fc.array(provision), provision, item, (all, late, about) => {
      expect(effect([...all, { ...late, until: noon }], about)).toBe(effect(all, about));
    }), runs);
  });
});
