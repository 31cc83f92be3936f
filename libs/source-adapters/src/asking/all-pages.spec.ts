import { FetchFailed } from '../http/fetch-failed.js';
import { usualLimits } from '../http/limits.js';
import { bsn, r4 } from '../testing/records.js';
import { allPages } from './all-pages.js';
import type { Asking } from './asking.js';

const question = { resourceType: 'MedicationRequest', searchParams: {} };
const searchset = (resources: readonly object[], more: object = {}) => ({ resourceType: 'Bundle', type: 'searchset', entry: resources.map((resource) => ({ resource })), ...more });
const outcome = (severity: string, code: string, diagnostics = 'iets') => ({ resourceType: 'OperationOutcome', issue: [{ severity, code, diagnostics }] });

/** How many pages came, or why none. */
async function asked(...pages: readonly object[]): Promise<unknown> {
  const rest = [...pages];
  const answer = async () => rest.shift();
  const client = { resourceSearch: answer, request: answer, httpClient: { expandUrl: (url: string) => url } } as unknown as Asking['client'];
  try {
    return (await allPages(question, { client, bsn, limits: usualLimits, isSameOrigin: () => true })).length;
  } catch (error) {
    return error instanceof FetchFailed ? error.reason : error;
  }
}

describe('a source that says it left something out', () => {
  it.each(['suppressed', 'security', 'forbidden', 'processing', 'business-rule', 'expired', 'incomplete', 'code-invalid', 'not-found', 'een-eigen-code'])('as a warning, %s: it did not answer', async (code) => {
    expect(await asked(searchset([r4.ma(), outcome('warning', code)]))).toBe('unreadable');
  });

  it.each([['error', 'informational'], ['fatal', 'not-supported'], ['information', 'suppressed'], ['information', 'incomplete'], ['information', 'business-rule'], ['information', 'security'], ['information', 'forbidden'], ['information', 'expired'], ['WARNING', 'informational']])('as %s, %s: it did not answer', async (severity, code) => {
    expect(await asked(searchset([r4.ma(), outcome(severity, code)]))).toBe('unreadable');
  });

  it.each(['category', 'Parameter patient.identifier is not supported', 'MedicationRequest.category'])('of a parameter that the question rests on: %s', async (diagnostics) => {
    expect(await asked(searchset([r4.ma(), outcome('warning', 'not-supported', diagnostics)]))).toBe('unreadable');
  });

  it.each<[string, unknown]>([['no issues', undefined], ['issues that are no list', { severity: 'information' }], ['an issue that is a number', [2.5]]])('in words that nobody can read: %s', async (_situation, issue) => {
    expect(await asked(searchset([{ resourceType: 'OperationOutcome', issue }]))).toBe('unreadable');
  });

  it.each(['tag', 'security'])('of one record, by the %s SUBSETTED', async (label) => {
    const system = 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue';
    expect(await asked(searchset([r4.ma(), { ...r4.ma('MA_2'), meta: { [label]: [{ system: 'urn:x', code: 'iets' }, { system, code: 'SUBSETTED' }] } }]))).toBe('unreadable');
  });

  it.each(['MedicationDispense', 'MedicationStatement', 'MedicationAdministration', 'AllergyIntolerance', 'Flag', 'Observation', 'EenEigenType'])('of one %s, by the tag SUBSETTED', async (resourceType) => {
    expect(await asked(searchset([{ resourceType, meta: { tag: [{ code: 'SUBSETTED' }] } }]))).toBe('unreadable');
  });

  it('as not found, beside records or on a page after the first', async () => {
    const notFound = outcome('warning', 'not-found');
    expect(await asked(searchset([notFound, r4.ma()]))).toBe('unreadable');
    expect(await asked(searchset([r4.ma()], { link: [{ relation: 'next', url: 'http://bron/fhir?page=2' }] }), searchset([notFound]))).toBe('unreadable');
  });

  it.each([['value', 'patient.identifier'], ['invalid', 'category, _count'], ['code-invalid', 'a_count']])('as a warning, %s, of %s', async (code, diagnostics) => {
    expect(await asked(searchset([r4.ma(), outcome('warning', code, diagnostics)]))).toBe('unreadable');
  });

  it('of the whole page, by the tag SUBSETTED', async () => {
    expect(await asked(searchset([r4.ma()], { meta: { tag: [{ code: 'SUBSETTED' }] } }))).toBe('unreadable');
  });
});

describe('a source that gives advice', () => {
  it.each([
    ['information', 'informational', 'x'], ['information', 'processing', '1 match'], ['warning', 'informational', 'x'],
    ['warning', 'value', '_count=100 is too many'], ['warning', 'invalid', 'Unknown _include MedicationRequest:patient'], ['warning', 'code-invalid', '_format'], ['warning', 'invalid', '_sort'],
    ['warning', 'not-supported', '_sort'], ['warning', 'not-supported', '_include MedicationRequest:patient'],
  ])('%s %s (%s): its records count', async (severity, code, diagnostics) => {
    expect(await asked(searchset([r4.ma(), outcome(severity, code, diagnostics)]))).toBe(1);
  });

  it('of no matches, where there are none', async () => {
    expect(await asked(searchset([outcome('warning', 'not-found')]))).toBe(1);
  });

  it.each(['Medication', 'Practitioner', 'PractitionerRole', 'Organization', 'Patient'])('and sends a part of what comes along: a %s', async (resourceType) => {
    expect(await asked(searchset([r4.ma(), { resourceType, meta: { tag: [{ code: 'SUBSETTED' }] } }]))).toBe(1);
  });
});

describe('a source that has more pages', () => {
  it.each(['next', 'Next', 'NEXT'])('is asked for the rest, also where it calls that %s', async (relation) => {
    expect(await asked(searchset([r4.ma()], { link: [{ relation, url: 'http://bron/fhir?page=2' }] }), searchset([r4.ma('MA_2')]))).toBe(2);
  });

  it('and refuses the rest, as one that forgot the search does: that is never a question it does not offer', async () => {
    const gone = Promise.reject(new FetchFailed('not-fhir', false, 'not-offered'));
    const client = { resourceSearch: async () => searchset([r4.ma()], { link: [{ relation: 'next', url: 'http://bron/fhir?page=2' }] }), request: () => gone, httpClient: { expandUrl: (url: string) => url } } as unknown as Asking['client'];
    await expect(allPages(question, { client, bsn, limits: usualLimits, isSameOrigin: () => true })).rejects.toMatchObject({ reason: 'not-fhir', isNotOffered: false });
  });
});
