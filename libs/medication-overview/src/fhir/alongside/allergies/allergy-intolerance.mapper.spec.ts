import type { JsonObject } from '#libs/fhir';
import { anAllergyIntolerance, clinical, concept, verification } from '../../testing/alongside.js';
import { allergyIntolerance } from './allergy-intolerance.mapper.js';

const read = (change: JsonObject) => allergyIntolerance(anAllergyIntolerance(change));
const reaction = (...names: string[]): JsonObject => ({ reaction: [{ manifestation: names.map((text) => ({ text })), description: 'in haar eigen woorden' }] });
const category = (code: string): JsonObject => ({ _category: [{ extension: [{ url: 'http://nictiz.nl/fhir/StructureDefinition/ext-CodeSpecification', valueCodeableConcept: concept(code) }] }] });
const none = { code: concept('716186003', 'Geen allergie bekend') };

describe('an allergy as a clinician reads it', () => {
  it.each<[string, JsonObject, string]>([
    ['its substance', {}, 'Penicilline'],
    ['its substance by text before code', { code: { text: 'Penicilline  oraal', ...concept('764146007', 'Penicilline') } }, 'Penicilline oraal'],
    ['how great the risk is', { criticality: 'high' }, 'Penicilline (hoog risico)'],
    ['that the risk is small', { criticality: 'low' }, 'Penicilline (laag risico)'],
    ['the reactions, each once, and not what somebody wrote', { ...reaction('Exantheem', 'Exantheem', 'Braken') }, 'Penicilline (reactie: Exantheem, Braken)'],
    ['that it is over', clinical('resolved'), 'Penicilline (voorbij)'],
    ['that it is no longer active', { ...clinical('inactive'), criticality: 'high' }, 'Penicilline (niet meer actief; hoog risico)'],
    ['that nobody confirmed it', verification('unconfirmed'), 'Penicilline (niet bevestigd)'],
    ['the substance of its reaction where it names none', { code: undefined, reaction: [{ substance: concept('288328004', 'Bijengif') }] }, 'Bijengif'],
    ['a code where it has no words', { code: concept('764146007') }, 'zonder naam, code 764146007'],
  ])('says %s', (_what, change, text) => {
    expect(read(change)?.text).toBe(text);
  });

  it.each<[string, JsonObject]>([
    ['was recorded by mistake', verification('entered-in-error')],
    ['was refuted', verification('refuted')],
    ['was recorded by mistake, under a system of the vendor', { verificationStatus: { coding: [{ system: 'urn:oid:2.16.840.1.113883.4.642.1.1371', code: 'entered-in-error' }] } }],
    ['was recorded by mistake, as plain text', { verificationStatus: 'entered-in-error' }],
    ['says none, and holds no longer', { ...none, ...clinical('inactive') }],
  ])('is left out where it %s', (_why, change) => {
    expect(read(change)).toBeNull();
  });

  it.each<[string, JsonObject, string]>([
    ['allergy', { type: 'allergy', ...category('419511003') }, 'allergy'],
    ['intolerance', { type: 'intolerance' }, 'intolerance'],
    ['a tendency to react to a medicine', category('419511003'), 'adverse-reaction'],
    ['an allergy to a substance', category('419199007'), 'allergy'],
    ['nothing of its kind', {}, 'allergy'],
  ])('says of its kind: %s', (_what, change, kind) => {
    expect(read(change)?.kind).toBe(kind);
  });
});

describe('a statement that none are known', () => {
  it.each<[string, JsonObject, { saysNone: boolean; isOfOneKindOnly?: boolean }]>([
    ['no known allergy', none, { saysNone: true }],
    ['no known drug allergy', { code: concept('409137002') }, { saysNone: true }],
    ['no known food allergy', { code: concept('429625007') }, { saysNone: true, isOfOneKindOnly: true }],
    ['the same code of another system', { code: { coding: [{ system: 'urn:oid:1.2.3', code: '716186003', display: 'x' }] } }, { saysNone: false }],
    ['none beside a substance', { code: { coding: [{ system: 'http://snomed.info/sct', code: '716186003', display: 'Geen' }, { system: 'http://snomed.info/sct', code: '764146007' }] } }, { saysNone: false }],
    ['none with a reaction', { ...none, ...reaction('Exantheem') }, { saysNone: false }],
    ['a substance', {}, { saysNone: false }],
  ])('%s', (_what, change, expected) => {
    const { saysNone, isOfOneKindOnly } = read(change) ?? {};
    expect({ saysNone, ...(isOfOneKindOnly && { isOfOneKindOnly }) }).toEqual(expected);
  });
});
