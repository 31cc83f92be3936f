import type { JsonObject } from '#libs/fhir';
import type { AlongsideKind } from '../../domain/alongside.js';
import { medicationOverview, type OverviewParts } from '../../domain/overview.js';
import type { SourceReport } from '../../domain/source-report.js';
import { momentAt } from '../../domain/testing/builders.js';
import { readAnswer } from '../read-answer.js';
import { aContraIndication, anAllergyIntolerance, aResult, concept, strangeModifier } from '../testing/alongside.js';
import { aBundle, anMa, bsn, source } from '../testing/resources.js';
import { toSearchsetBundle } from './searchset.js';

type Sent = { resource: JsonObject; search: { mode: string } };

function sent(resources: readonly JsonObject[], { inVain, ...more }: Partial<OverviewParts> & { inVain?: AlongsideKind } = {}): Sent[] {
  const answer = readAnswer([aBundle([anMa(), ...resources])], source, bsn)!;
  const alongside = { ...answer.alongside, ...(inVain && { is: { ...answer.alongside.is, [inVain]: 'failed' as const } }) };
  const report: SourceReport = { source, state: 'answered', reason: null, ageMs: 1, ...answer, alongside };
  const overview = medicationOverview({ at: momentAt('2024-01-01T12:00:00+01:00'), reports: [report], permitted: answer.blocks, alongside, notConnected: [], withheld: [], ...more });
  return JSON.parse(JSON.stringify(toSearchsetBundle(overview, { client: 'c', bsn })['entry'])) as Sent[];
}
const ofType = (entries: readonly Sent[], type: string): JsonObject[] => entries.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === type);
const said = (entries: readonly Sent[]): string[] => ofType(entries, 'OperationOutcome').flatMap(({ issue }) => (issue as { details: { text: string } }[]).map(({ details }) => details.text));
const canary = 'CANARY';

describe('what comes alongside the medicines, in the Bundle', () => {
  it('goes along as its source sent it, with who wrote it; every reference leads to an entry', () => {
    const entries = sent([anAllergyIntolerance(), aContraIndication(), aResult('62238-1'), aResult('14334-7')]);
    const [allergy] = ofType(entries, 'AllergyIntolerance');
    expect(allergy).toMatchObject({ code: concept('764146007', 'Penicilline'), meta: { source: 'http://fhir.nl/fhir/NamingSystem/ura#00000003' }, patient: { type: 'Patient' } });
    expect(entries.filter(({ resource }) => ['AllergyIntolerance', 'Flag', 'Observation'].includes(String(resource['resourceType']))).map(({ search }) => search.mode)).toEqual(['include', 'include', 'include', 'include']);
    const urls = entries.map((entry) => (entry as unknown as { fullUrl?: string }).fullUrl);
    const references = [...JSON.stringify(entries).matchAll(/"reference":"([^"]+)"/g)].map(([, reference]) => reference);
    expect(references.filter((reference) => !urls.includes(reference))).toEqual([]);
  });

  it('has of each kind of result the newest alone', () => {
    const entries = sent([aResult('62238-1', {}, 'new'), aResult('33914-3', { effectiveDateTime: '2020-01-01', valueString: canary }, 'old')]);
    expect(ofType(entries, 'Observation')).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain(canary);
  });

  it('has no result of after the moment that is asked for, and does have an allergy that was recorded after it', () => {
    const later = '2024-01-02T08:00:00+01:00';
    const entries = sent([anAllergyIntolerance({ recordedDate: later, onsetDateTime: later }), aResult('62238-1', { effectiveDateTime: later, valueString: canary }), aResult('14334-7', { effectiveDateTime: later })]);
    expect(ofType(entries, 'AllergyIntolerance')).toHaveLength(1);
    expect(ofType(entries, 'Observation')).toEqual([]);
    expect(JSON.stringify(entries)).not.toContain(canary);
  });

  it('has nothing of what may not be seen', () => {
    expect(JSON.stringify(sent([anAllergyIntolerance({ code: { text: canary } })], { alongside: { allergies: [], measurements: [], given: [] } }))).not.toContain(canary);
  });

  it('has no narrative, no BSN, no reference out of the answer, nothing that a vendor hung on it', () => {
    const odd = { text: { div: canary }, contained: [{ resourceType: 'Condition', id: 'c', code: { text: canary } }], encounter: { reference: 'Encounter/1', display: canary }, onsetString: canary, _code: { id: canary } };
    const entries = sent([anAllergyIntolerance({ ...odd, note: [{ text: `BSN ${bsn}` }] }), aContraIndication(odd), aResult('62238-1', { ...odd, specimen: { reference: 'Specimen/1', display: canary }, hasMember: [{ display: canary }] })]);
    expect(JSON.stringify(entries)).not.toContain(canary);
    expect(JSON.stringify(entries.filter(({ resource }) => resource['resourceType'] !== 'Patient'))).not.toContain(bsn);
  });

  it('has what people wrote in their own words, until anything is withheld', () => {
    const words = [
      anAllergyIntolerance({ note: [{ text: canary }], reaction: [{ substance: concept('764146007', 'Penicilline'), manifestation: [concept('271807003', 'Exantheem')], description: canary, note: [{ text: canary }] }] }),
      aContraIndication({ extension: [{ url: 'http://nictiz.nl/fhir/StructureDefinition/ext-Comment', valueString: canary }] }),
      aResult('62238-1', { note: [{ text: canary }], interpretation: [{ coding: [{ code: 'L' }], text: canary }] }),
    ];
    expect(JSON.stringify(sent(words)).match(/CANARY/g)).toHaveLength(6);
    const [withheld] = [sent(words, { withheld: ['medication'] })];
    expect(JSON.stringify(withheld)).not.toContain(canary);
    expect(ofType(withheld, 'AllergyIntolerance')).toMatchObject([{ reaction: [{ manifestation: [concept('271807003', 'Exantheem')] }] }]);
    expect(ofType(withheld, 'Observation')).toMatchObject([{ interpretation: [{ coding: [{ code: 'L' }] }] }]);
  });

  it('has not what cannot be read, and says so', () => {
    const entries = sent([anAllergyIntolerance({ ...strangeModifier, code: { text: canary } })]);
    expect(JSON.stringify(entries)).not.toContain(canary);
    expect(said(entries)).toContain('Allergie: niet te lezen (van 00000003).');
  });

  it.each<[string, JsonObject[], { inVain?: AlongsideKind; withheld?: ['medication'] }, string[]]>([
    ['allergies are listed', [anAllergyIntolerance()], {}, []],
    ['none are known', [anAllergyIntolerance({ code: concept('716186003', 'Geen') })], {}, []],
    ['none are known, and something is withheld', [anAllergyIntolerance({ code: concept('716186003', 'Geen') })], { withheld: ['medication'] }, ['Allergieën: hier onbekend.']],
    ['nobody speaks of them', [], {}, ['Allergieën: hier onbekend.']],
    ['the question failed', [], { inVain: 'allergies' }, ['Allergieën: hier onbekend.', 'Bron ais-brug gaf geen antwoord op de vraag naar allergieën.']],
    ['they are listed and the question failed elsewhere', [anAllergyIntolerance()], { inVain: 'allergies' }, ['Bron ais-brug gaf geen antwoord op de vraag naar allergieën.']],
  ])('says what is not known where %s', (_situation, resources, more, expected) => {
    expect(said(sent(resources, more)).filter((text) => text.toLowerCase().includes('allergie'))).toEqual(expected);
  });

  it.each<[AlongsideKind, string]>([
    ['allergies', 'Bron ais-brug gaf geen antwoord op de vraag naar allergieën.'],
    ['measurements', 'Bron ais-brug gaf geen antwoord op de vraag naar uitslagen.'],
    ['given', 'Bron ais-brug gaf geen antwoord op de vraag naar toedieningen.'],
  ])('says which source was asked in vain for %s', (inVain, text) => {
    const issues = ofType(sent([anAllergyIntolerance()], { inVain }), 'OperationOutcome').flatMap(({ issue }) => issue as JsonObject[]);
    expect(issues.filter(({ code }) => code === 'incomplete')).toEqual([{ severity: 'warning', code: 'incomplete', details: { text } }]);
  });

  it('does not send a statement of none where allergies are unknown', () => {
    const none = anAllergyIntolerance({ code: concept('716186003', 'Geen') });
    expect(ofType(sent([none], { withheld: ['medication'] }), 'AllergyIntolerance')).toEqual([]);
    expect(ofType(sent([none]), 'AllergyIntolerance')).toHaveLength(1);
  });

  it('says always what nobody did', () => {
    expect(said(sent([anAllergyIntolerance()]))).toEqual(['Er is geen interactiecontrole gedaan.', 'Dit overzicht is nog niet met de cliënt doorgenomen.']);
  });
});
