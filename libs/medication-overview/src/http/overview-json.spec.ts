import { nothingAlongside } from '../domain/alongside.js';
import { medicationOverview } from '../domain/overview.js';
import { failed } from '../domain/source-report.js';
import { aGiven, anAllergy, aMeasurement } from '../domain/testing/alongside-builders.js';
import { anMa as aBlock, momentAt } from '../domain/testing/builders.js';
import { readAnswer } from '../fhir/read-answer.js';
import { aBundle, anMa, anMgb, bsn, extension, source, withExtension } from '../fhir/testing/resources.js';
import { toOverviewJson } from './overview-json.js';

it('the overview as JSON has the names, and only those, that docs/contract.md gives', () => {
  const other = withExtension(anMa({}, 'MA_9'), extension('ext-PharmaceuticalTreatment.Identifier', { valueIdentifier: { system: 's', value: 'MBH_9' } }));
  const answer = readAnswer([aBundle([anMa(), other, anMgb({ status: 'entered-in-error' })])], source, bsn)!;
  const reports = [{ source, state: 'answered' as const, reason: null, ageMs: 120, ...answer }];
  const overview = medicationOverview({ at: momentAt('2024-01-01T12:00:00+01:00'), reports, permitted: answer.blocks, notConnected: ['hospital'], withheld: [] });
  expect(JSON.parse(JSON.stringify(toOverviewJson(overview, bsn)))).toEqual({
    at: '2024-01-01T12:00:00+01:00',
    complete: false,
    sources: [{ id: 'ais-brug', ura: '00000003', kind: 'ais', fhir: 'R4', state: 'answered', reason: null, ageMs: 120 }],
    notConnected: ['hospital'],
    withheld: [],
    allergies: { state: 'unknown-here', items: [], notAnswered: [] },
    lines: ['MBH_1', 'MBH_9'].map((treatment) => ({
      treatment, linked: [], category: 'current', interrupted: false,
      medicine: { text: 'LITHIUMCARBONAAT TABLET 400MG', prk: '4711', gpk: '815' }, dose: { text: '1 maal per dag 1 stuk, oraal', composed: false },
      period: { start: '2023-12-01T00:00:00+01:00', end: null }, basis: 'MA',
      blocks: [{ id: treatment === 'MBH_1' ? 'MA_1' : 'MA_9', kind: 'MA', role: 'basis', sourceUra: '00000003', authorUra: '00000001', registeredAt: '2023-12-01T09:00:00+01:00' }],
      flags: [{ flag: 'same-substance', level: 'look-now' }],
    })),
    notShown: [{ id: 'MGB_1', kind: 'MGB', treatment: 'MBH_1', sourceUra: '00000003', reason: 'entered-in-error' }],
    measurements: [],
    lastGiven: [],
    notAnswered: { measurements: [], lastGiven: [] },
  });
});

it('what comes alongside the medicines as JSON has the names, and only those, that docs/contract.md gives', () => {
  const allergies = [anAllergy('Penicilline (hoog risico)', { isUnreadable: true, isOfOneKindOnly: true })];
  const alongside = { allergies, measurements: [aMeasurement('renal-function', '2023-12-01')], given: [aGiven('MBH_1', '2023-12-02')] };
  const overview = medicationOverview({ at: momentAt('2024-01-01T12:00:00+01:00'), reports: [], permitted: [aBlock({ id: 'MA_1' })], alongside, notConnected: [], withheld: [] });
  expect(toOverviewJson(overview, bsn)).toMatchObject({
    allergies: { state: 'listed', items: [{ text: 'Penicilline (hoog risico)', kind: 'allergy', sourceUra: '00000002' }] },
    measurements: [{ kind: 'renal-function', text: '60 ml/min', at: '2023-12-01', sourceUra: '00000002' }],
    lastGiven: [{ treatment: 'MBH_1', at: '2023-12-02' }],
  });
  expect(Object.keys((toOverviewJson(overview, bsn) as { allergies: { items: object[] } }).allergies.items[0]!)).toEqual(['text', 'kind', 'sourceUra']);
});

it('who was asked in vain for what comes alongside the medicines stands in the JSON, per list', () => {
  const is = { allergies: 'answered', measurements: 'failed', given: 'failed' } as const;
  const report = { source, state: 'answered' as const, reason: null, ageMs: 120, blocks: [], alongside: { ...nothingAlongside, is }, received: new Map(), person: null };
  const json = toOverviewJson(medicationOverview({ at: momentAt('2024-01-01T12:00:00+01:00'), reports: [report, failed({ ...source, id: 'epd' }, 'late')], permitted: [], notConnected: [], withheld: [] }), bsn);
  expect(json).toMatchObject({ allergies: { notAnswered: ['epd'] }, notAnswered: { measurements: ['ais-brug', 'epd'], lastGiven: ['ais-brug', 'epd'] } });
});

it('the BSN stands nowhere in the JSON, wherever a source wrote it', () => {
  const answer = readAnswer([aBundle([anMa({ identifier: [{ system: 's', value: bsn }], medicationReference: { display: `LITHIUM ${bsn}` } })])], source, bsn)!;
  const alongside = { allergies: [anAllergy(`Penicilline ${bsn}`)], measurements: [], given: [] };
  const overview = medicationOverview({ at: momentAt('2024-01-01T12:00:00+01:00'), reports: [{ source, state: 'answered', reason: null, ageMs: 1, ...answer }], permitted: answer.blocks, alongside, notConnected: [], withheld: [] });
  expect(JSON.stringify(toOverviewJson(overview, bsn))).not.toContain(bsn);
});
