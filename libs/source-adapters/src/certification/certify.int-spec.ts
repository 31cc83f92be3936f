import { usualLimits } from '../http/limits.js';
import { AFhirServer } from '../testing/fhir-server.js';
import type { Misbehaviour } from '../testing/misbehaviour.js';
import { stu3 } from '../testing/records-stu3.js';
import { bsn, r4, storyOf } from '../testing/records.js';
import { certify, type Certification } from './certify.js';
import type { CheckName } from './finding.js';

const limits = { ...usualLimits, deadlineMs: 400, maxBytesPerPage: 1_000_000, maxPagesPerSearch: 5, breakAfterFailures: 100 };

let server: AFhirServer;
beforeEach(async () => {
  server = await new AFhirServer().start();
  server.records = storyOf(r4);
});
afterEach(() => server.stop());

const certified = (fhir: 'R4' | 'STU3' = 'R4'): Promise<Certification> => certify({ baseUrl: server.baseUrl, kind: 'ais', fhir, bsn, limits });
const failedIn = ({ findings }: Certification): CheckName[] => findings.filter(({ state }) => state === 'failed').map(({ check }) => check);

const referredTo = [{ resourceType: 'Practitioner', id: 'p' }, { resourceType: 'Organization', id: 'apotheek' }];

/** This server answers everybody with the same records, whoever is asked for. */
const ofThisServer: CheckName = 'unknown-client';

describe('a certification', () => {
  it.each([['R4', r4, '4.0.1'], ['STU3', stu3, '3.0.2']] as const)('on %s finds nothing wrong with what is right', async (fhir, material, fhirVersion) => {
    Object.assign(server, { fhirVersion, perPage: 1, records: [...storyOf(material), material.ma('MA_2'), ...referredTo] });
    const { findings, ...report } = await certified(fhir);
    expect(report).toEqual({ isReachable: true });
    expect(failedIn({ ...report, findings })).toEqual([ofThisServer]);
    expect(findings.filter(({ state }) => state === 'passed').map(({ check }) => check)).toEqual(expect.arrayContaining(['reachable', 'speaks-fhir', 'search-by-post', 'categories', 'paging', 'right-person', 'readable', 'stable-identifiers', 'unknown-parameter', 'size']));
  });

  it.each<[Misbehaviour, readonly CheckName[]]>([
    ['down', ['speaks-fhir', 'search-by-post']],
    ['html', ['speaks-fhir', 'search-by-post']],
    ['garbage', ['speaks-fhir', 'search-by-post']],
    ['no-bundle', ['speaks-fhir', 'search-by-post']],
    ['late', ['reachable', 'speaks-fhir', 'search-by-post', 'deadline']],
    ['trickle', ['search-by-post', 'deadline']],
    ['huge', ['search-by-post', 'size']],
    ['link-for-ever', ['search-by-post', 'size']],
    ['link-elsewhere', ['paging']],
    ['redirect', ['paging']],
    ['other-person', ['right-person']],
  ])('of a server that is or does %s fails for that reason', async (how, expected) => {
    server.misbehaviour = how;
    expect(failedIn(await certified())).toEqual(expect.arrayContaining([...expected]));
  });

  it('names what does not come along', async () => {
    Object.assign(server, { fhirVersion: '3.0.2', records: storyOf(stu3) });
    expect((await certified('STU3')).findings.find(({ check }) => check === 'includes')).toMatchObject({ state: 'failed', came: expect.stringContaining('Organization/apotheek') });
  });

  it('says of a page that cannot be had that the search failed, and judges nothing that rests on it', async () => {
    Object.assign(server, { misbehaviour: 'second-page-down', perPage: 1, records: [...storyOf(r4), r4.ma('MA_2')] });
    const report = await certified();
    expect(failedIn(report)).toContain('search-by-post');
    expect(report.findings.filter(({ check }) => ['categories', 'readable', 'elements'].includes(check)).map(({ state }) => state)).toEqual(['warning', 'warning', 'warning']);
  });

  it('warns of a server that writes the BSN into its links', async () => {
    Object.assign(server, { tellsInLinks: true, perPage: 1, records: [...storyOf(r4), r4.ma('MA_2')] });
    expect((await certified()).findings.find(({ check }) => check === 'paging')).toMatchObject({ state: 'warning' });
  });

  it('names every block that cannot be read, and the element to mend', async () => {
    server.records = [...storyOf(r4), { ...r4.ma('MA_2'), extension: [] }];
    expect((await certified()).findings.find(({ check }) => check === 'readable')).toMatchObject({ state: 'failed', came: expect.stringContaining('MA MA_2'), mend: expect.stringContaining('registratietijd') });
  });

  it('of the other version of FHIR fails at the version', async () => {
    expect(failedIn(await certified('STU3'))).toContain('speaks-fhir');
  });

  it('of a server that is not there says only that', async () => {
    const baseUrl = server.baseUrl;
    server.stop();
    expect(await certify({ baseUrl, kind: 'ais', fhir: 'R4', bsn, limits })).toMatchObject({ isReachable: false, findings: [{ check: 'reachable', state: 'failed' }] });
  });

  it('shows no BSN, no name and no medicine, also where an id holds the BSN', async () => {
    server.records = [...storyOf(r4), { ...r4.ma(`MA_${bsn}`), extension: [] }];
    const said = JSON.stringify(await certified());
    expect(said).toContain('MA_[bsn]');
    expect([bsn, 'Elly', 'LITHIUM', '1970'].filter((word) => said.includes(word))).toEqual([]);
    expect(server.received.filter(({ url }) => url.includes(bsn))).toEqual([]);
  });
});
