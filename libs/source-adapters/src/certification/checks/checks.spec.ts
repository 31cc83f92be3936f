import type { BuildingBlock, SourceReport } from '#libs/medication-overview';
import { usualLimits } from '../../http/limits.js';
import { bsn, nictiz, r4 } from '../../testing/records.js';
import { findingsOf } from '../certify.js';
import type { Facts, KindSearched, Searched } from '../facts.js';
import { checks, type CheckName, type Finding } from '../finding.js';

const types = { MA: 'MedicationRequest', TA: 'MedicationDispense', MGB: 'MedicationStatement' } as const;
const medicine = { resourceType: 'Medication', id: 'lithium' };
const client = { resourceType: 'Patient', id: 'elly' };
const page = (resources: readonly object[], more: object = {}) => ({ resourceType: 'Bundle', type: 'searchset', entry: resources.map((resource) => ({ resource })), ...more });

const searched = (resourceType: string, resources: readonly object[], change: Partial<Searched> = {}): Searched => ({ resourceType, failure: null, status: 200, pages: [page(resources)], bytes: 1_000, ms: 10, ...change });
const ofKind = (kind: keyof typeof types, resources: readonly object[], change: Partial<KindSearched> = {}): KindSearched => ({ ...searched(types[kind], resources), kind, gap: null, ...change });

const aBlock = (change: object = {}): BuildingBlock => ({
  readable: true, key: 'keuring#MedicationRequest/MA_1', id: 'MA_1', hasIdentifier: true, kind: 'MA', treatment: { system: null, value: 'MBH_1' }, stop: 'definitive',
  period: { start: { ms: 0 }, end: null }, medicine: { text: '', prk: '1', gpk: null, atc: null }, ...change,
}) as BuildingBlock;
const reported = (blocks: readonly object[], change: object = {}): SourceReport => ({ state: 'answered', reason: null, ageMs: 100, blocks, received: new Map(), person: null, ...change }) as unknown as SourceReport;
const twice = (report: SourceReport): Facts['reports'] => [report, report];

const someFacts = (change: Partial<Facts> = {}): Facts => ({
  target: { baseUrl: 'http://127.0.0.1/fhir', kind: 'ais', fhir: 'R4', bsn, limits: usualLimits },
  metadata: { ms: 5, status: 200, resource: { resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' }, isLate: false },
  kinds: [ofKind('MA', [r4.ma(), medicine, client]), ofKind('TA', [], { pages: [page([r4.ta(), medicine, client]), page([r4.ta('TA_2'), medicine, client])] }), ofKind('MGB', [r4.mgb(), medicine, client])],
  inSmallPages: null,
  beside: [{ ...searched('AllergyIntolerance', []), about: 'allergies' }],
  reports: twice(reported([aBlock()])),
  stranger: searched('MedicationRequest', []),
  unknownParameter: searched('MedicationRequest', [], { failure: 'down', status: 400 }),
  ...change,
});

const other = (kinds: Partial<Record<keyof typeof types, KindSearched>>): Pick<Facts, 'kinds'> => ({ kinds: someFacts().kinds.map((one) => kinds[one.kind] ?? one) });
const emptyWithGap = (withoutCategory: readonly object[], categoryOfOtherVersion: readonly object[] = []): KindSearched =>
  ofKind('MA', [], { gap: { withoutCategory: searched('MedicationRequest', withoutCategory), categoryOfOtherVersion: searched('MedicationRequest', categoryOfOtherVersion) } });
const oneEach = other({ TA: ofKind('TA', [r4.ta(), medicine, client]) });
const inSmallPages = (pages: KindSearched['pages'], change: Partial<KindSearched> = {}): Partial<Facts> => ({ ...other({ TA: ofKind('TA', [r4.ta(), r4.ta('TA_2'), medicine, client]) }), inSmallPages: ofKind('TA', [], { pages, ...change }) });
const dispenseRequest = { ...r4.ma('VV_1'), category: [{ coding: [{ code: '52711000146108' }] }] };

/** What rests on the search for MA. */
const notJudged = { categories: 'warning', paging: 'warning', includes: 'warning', 'unknown-parameter': 'warning' } as const;

const notPassed = (facts: Facts): Partial<Record<CheckName, Finding['state']>> =>
  Object.fromEntries(findingsOf(facts).filter(({ state }) => state !== 'passed').map(({ check, state }) => [check, state]));

describe('the checks of a certification', () => {
  it('are the checks that are announced, in that order, and pass where nothing is wrong', () => {
    expect(findingsOf(someFacts()).map(({ check }) => check)).toEqual(checks);
    expect(notPassed(someFacts())).toEqual({});
  });

  it.each<[string, Partial<Facts>, Partial<Record<CheckName, Finding['state']>>]>([
    ['no answer in time to the first question', { metadata: { ms: 4_000, status: null, resource: null, isLate: true } }, { reachable: 'failed', 'speaks-fhir': 'failed' }],
    ['another version of FHIR', { metadata: { ms: 5, status: 200, resource: { resourceType: 'CapabilityStatement', fhirVersion: '5.0.0' }, isLate: false } }, { 'speaks-fhir': 'failed' }],
    ['an MA that only comes without its category', other({ MA: emptyWithGap([r4.ma()]) }), { categories: 'failed' }],
    ['an MA that only comes with the category of the other version', other({ MA: emptyWithGap([], [r4.ma()]) }), { categories: 'failed' }],
    ['a client without MA, also where a dispense request is: no gap', other({ MA: emptyWithGap([dispenseRequest]) }), { categories: 'warning' }],
    ['a client of whom each kind has one record: no second page can be', oneEach, { paging: 'warning' }],
    ['two records of which the second comes on a page of its own when asked so', inSmallPages([page([r4.ta(), medicine, client]), page([r4.ta('TA_2')])]), {}],
    ['two records that stay on one page, however small it may be', inSmallPages([page([r4.ta(), r4.ta('TA_2'), medicine, client])]), { paging: 'warning' }],
    ['two records of which the second does not come in smaller pages', inSmallPages([page([r4.ta(), medicine, client])]), { paging: 'failed' }],
    ['smaller pages that are refused', inSmallPages([], { failure: 'down', status: 400 }), { paging: 'failed' }],
    ['a small page at another host', inSmallPages([], { failure: 'redirected' }), { paging: 'failed' }],
    ['a BSN in the link of a small page', inSmallPages([page([r4.ta(), medicine, client], { link: [{ relation: 'next', url: `?patient.identifier=${bsn}` }] }), page([r4.ta('TA_2')])]), { paging: 'warning' }],
    ['a client without any medication', { kinds: [ofKind('MA', []), ofKind('TA', []), ofKind('MGB', [])], reports: twice(reported([])) }, { categories: 'failed', paging: 'warning', readable: 'warning', elements: 'warning', 'stable-identifiers': 'warning' }],
    ['a total that is larger than what came', other({ MA: ofKind('MA', [], { pages: [page([r4.ma(), medicine, client], { total: 2 })] }) }), { paging: 'failed' }],
    ['a BSN in a link', other({ MA: ofKind('MA', [], { pages: [page([r4.ma(), medicine, client], { link: [{ relation: 'self', url: `?patient.identifier=${bsn}` }] })] }) }), { paging: 'warning' }],
    ['a medicine that does not come along', other({ MA: ofKind('MA', [r4.ma(), client]) }), { includes: 'failed' }],
    ['who stated a use and does not come along', other({ MGB: ofKind('MGB', [{ ...r4.mgb(), extension: [{ url: `${nictiz}ext-MedicationUse2.Author`, valueReference: { reference: 'PractitionerRole/x' } }] }, medicine, client]) }), { includes: 'failed' }],
    ['an organisation behind a role that does not come along', other({ MA: ofKind('MA', [r4.ma(), medicine, client, { resourceType: 'PractitionerRole', id: 'r', organization: { reference: 'Organization/x' } }]) }), { includes: 'failed' }],
    ['a block that cannot be read', { reports: twice(reported([aBlock(), { readable: false, kind: 'TA', id: 'TA_1', key: 'k', why: 'its type of stop is not known' }])) }, { readable: 'failed' }],
    ['a block without MBH', { reports: twice(reported([aBlock({ treatment: null })])) }, { elements: 'warning' }],
    ['a block without period', { reports: twice(reported([aBlock({ period: { start: null, end: null } })])) }, { elements: 'warning' }],
    ['a block without identifier', { reports: twice(reported([aBlock({ hasIdentifier: false })])) }, { elements: 'warning' }],
    ['a medicine without a code', { reports: twice(reported([aBlock({ medicine: { prk: null, gpk: null } })])) }, { elements: 'warning' }],
    ['a client of whom nothing was stopped', { reports: twice(reported([aBlock({ stop: null })])) }, { elements: 'warning' }],
    ['an identifier that changes', { reports: [reported([aBlock()]), reported([aBlock({ id: 'MA_9' })])] }, { 'stable-identifiers': 'failed' }],
    ['an id that changes', { reports: [reported([aBlock()]), reported([aBlock({ key: 'keuring#MedicationRequest/MA_9' })])] }, { 'stable-identifiers': 'failed' }],
    ['records of somebody for who is nobody', { stranger: searched('MedicationRequest', [r4.ma()]) }, { 'unknown-client': 'failed' }],
    ['an error for who is nobody', { stranger: searched('MedicationRequest', [], { failure: 'down', status: 404 }) }, { 'unknown-client': 'failed' }],
    ['an unknown parameter that is passed over', { unknownParameter: searched('MedicationRequest', [r4.ma()]) }, {}],
    ['an unknown parameter that empties the answer', { unknownParameter: searched('MedicationRequest', []) }, { 'unknown-parameter': 'failed' }],
    ['an unknown parameter that brings the server down', { unknownParameter: searched('MedicationRequest', [], { failure: 'down', status: 500 }) }, { 'unknown-parameter': 'failed' }],
    ['an answer that takes more than half of the time', { reports: twice(reported([aBlock()], { ageMs: 2_001 })) }, { deadline: 'warning' }],
    ['an answer of more than half of the bytes', other({ MA: ofKind('MA', [r4.ma(), medicine, client], { bytes: 17_000_000 }) }), { size: 'warning' }],
    ['allergies that are not offered', { beside: [{ ...searched('AllergyIntolerance', [], { failure: 'down', status: 404 }), about: 'allergies' }] }, { alongside: 'warning' }],
    ['a server that nobody answers at', { metadata: { ms: 5, status: null, resource: null, isLate: false } }, { reachable: 'failed', 'speaks-fhir': 'failed' }],
    ['a search that is refused', other({ MA: ofKind('MA', [], { failure: 'down', status: 405 }) }), { 'search-by-post': 'failed', ...notJudged }],
    ['a page at another host', other({ MA: ofKind('MA', [], { failure: 'redirected' }) }), { ...notJudged, paging: 'failed' }],
    ['a search that comes too late', other({ TA: ofKind('TA', [], { failure: 'late', status: null }) }), { 'search-by-post': 'failed', deadline: 'failed', categories: 'warning', paging: 'warning', includes: 'warning' }],
    ['a search without end', other({ TA: ofKind('TA', [], { failure: 'too-large' }) }), { 'search-by-post': 'failed', size: 'failed', categories: 'warning', paging: 'warning', includes: 'warning' }],
    ['records of another client', { reports: twice(reported([], { state: 'failed', reason: 'other-person' })) }, { 'right-person': 'failed', readable: 'warning', elements: 'warning', 'stable-identifiers': 'warning' }],
  ])('find %s', (_situation, change, expected) => {
    expect(notPassed(someFacts(change))).toEqual(expected);
  });

  it.each([
    ['which kinds the client lacks', { kinds: [ofKind('MA', []), ofKind('TA', []), ofKind('MGB', [r4.mgb(), medicine, client])] }, 'categories', 'MA 0, TA 0, MGB 1', 'Geef een testcliënt met ook MA en TA'],
    ['that no second page came', oneEach, 'paging', 'MA 1, TA 1, MGB 1 pagina’s', 'Geef een testcliënt met twee of meer gegevens van één soort'],
    ['that _count was passed over', inSmallPages([page([r4.ta(), r4.ta('TA_2'), medicine, client])]), 'paging', 'MA 1, TA 1, MGB 1 pagina’s; in kleinere: TA 1', 'Let op _count'],
  ])('say %s, and which client to give', (_what, change, check, came, mend) => {
    expect(findingsOf(someFacts(change)).find((finding) => finding.check === check)).toMatchObject({ state: 'warning', came, mend: expect.stringContaining(mend) });
  });

  it('say what to mend wherever something is not right', () => {
    const facts = someFacts({ metadata: { ms: 5, status: 404, resource: null, isLate: false }, reports: twice(reported([], { state: 'failed', reason: 'other-person' })), stranger: searched('MedicationRequest', [r4.ma()]) });
    expect(findingsOf(facts).filter(({ state, mend }) => state !== 'passed' && !mend)).toEqual([]);
  });
});
