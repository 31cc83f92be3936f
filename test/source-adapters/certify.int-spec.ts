import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchParameter } from '@medplum/fhirtypes';
import { ASource } from '../../apps/region/src/simulated-sources/fixtures/a-source.js';
import { AMedplumServer, teachMedplumFhir } from '../../libs/source-adapters/src/testing/medplum.js';
import { aPatient, bsn, nictiz, r4, type SentResource } from '../../libs/source-adapters/src/testing/records.js';
import { connectTo } from '../../tools/schakel/src/connect.js';
import { run } from '../../tools/schakel/src/run.js';
import { aScreen } from '../../tools/schakel/src/testing/builders.js';
import { sharedData } from '../support/test-material.js';

interface Report {
  readonly ok: boolean;
  readonly checks: readonly { readonly check: string; readonly state: string; readonly came: string }[];
}

/** As complete as a vendor's test client should be: a code, a period, a stop. */
const medication = { ...r4.medication, code: { coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.4.10', code: '3956' }], text: 'LITHIUMCARBONAAT TABLET 400MG' } };
const period = { url: `${nictiz}ext-TimeInterval.Period`, valuePeriod: { start: '2023-12-01T00:00:00+01:00', end: '2024-01-01T00:00:00+01:00' } };
const stop = { url: `${nictiz}ext-StopType`, valueCodeableConcept: { coding: [{ system: 'http://snomed.info/sct', code: '410546004' }] } };
const withPeriod = (block: SentResource): SentResource => ({ ...block, extension: [...(block['extension'] as object[]), period] });
const records: readonly SentResource[] = [
  aPatient(), medication, withPeriod(r4.ma('MA-1')), { ...withPeriod(r4.ma('MA-2')), modifierExtension: [stop] }, withPeriod(r4.ta('TA-1')), { ...r4.mgb('MGB-1'), effectivePeriod: period.valuePeriod },
];

const bundleOf = (resources: readonly SentResource[]): object => ({ resourceType: 'Bundle', type: 'searchset', entry: resources.map((resource) => ({ fullUrl: `https://bron.example/fhir/${resource.resourceType}/${resource.id}`, resource })) });
const addressOf = ({ server }: ASource): string => `http://127.0.0.1:${(server.address() as { port: number }).port}/fhir`;

const typed = async (words: string, input = ''): Promise<{ exitCode: number; out: string; err: string }> => {
  const screen = aScreen();
  const connect = connectTo({ standardError: { write: () => true }, standardInput: async () => input });
  return { exitCode: await run(words.split(' '), screen, connect), ...screen.written };
};
const certified = async (url: string): Promise<Report & { readonly exitCode: number }> => {
  const { exitCode, out } = await typed(`--region /nowhere/region.json sources certify ${url} --kind ais --fhir R4 --bsn - --json`, `${bsn}\n`);
  return { exitCode, ...(JSON.parse(out) as Report) };
};
const inState = ({ checks }: Report, state: string): string[] => checks.filter((one) => one.state === state).map(({ check }) => check);

describe('schakel sources certify, without a region', () => {
  const source = new ASource();
  beforeAll(async () => {
    await source.start();
    expect(await source.load(bundleOf(records))).toMatchObject({ loaded: records.length, rejected: [] });
  });
  afterAll(() => source.remove());

  it('passes a simulated source in every check', async () => {
    const report = await certified(addressOf(source));
    expect([report.exitCode, report.ok, inState(report, 'failed'), inState(report, 'warning')]).toEqual([0, true, [], []]);
  });

  it('tells a person what was asked and what came', async () => {
    const { out, exitCode } = await typed(`sources certify ${addressOf(source)} --kind ais --fhir R4 --bsn ${bsn}`);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^GOED {3}reachable: De server is bereikbaar\n {7}Gevraagd: {2}GET \[adres\]\/metadata\n {7}Gekregen: {2}een antwoord met status 200/);
    expect(out).toMatch(/15 goed, 0 let op, 0 fout\.\n$/);
    expect([bsn, 'Elly', 'LITHIUM'].filter((word) => out.includes(word))).toEqual([]);
  });

  it('warns of a test client by whom not everything can be judged, and says which to give', async () => {
    const small = await new ASource().start();
    await small.load(bundleOf(records.filter(({ id }) => !['MA-1', 'TA-1', 'MGB-1'].includes(id))));
    const { out, exitCode } = await typed(`sources certify ${addressOf(small)} --kind ais --fhir R4 --bsn ${bsn}`);
    await small.remove();

    expect(exitCode).toBe(0);
    expect(out).toMatch(/\nLET OP categories: .*\n.*\n.*\n.*\n {7}Te doen: {3}Geef een testcliënt met ook TA en MGB/);
    expect(out).toMatch(/\nLET OP paging: .*\n.*\n.*\n.*\n {7}Te doen: {3}Geef een testcliënt met twee of meer gegevens/);
    expect(out).toMatch(/13 goed, 2 let op, 0 fout\.\n$/);
  });

  it.each([
    ['a source that fails', async () => source.control('break', { how: 'garbage' }), 1],
    ['a source that is mended', async () => source.control('mend', ''), 0],
  ])('ends by what was found: %s', async (_situation, steer, expected) => {
    await steer();
    expect((await certified(addressOf(source))).exitCode).toBe(expected);
  });

  it('ends with 5 where nobody is', async () => {
    expect(await certified('http://127.0.0.1:1/fhir')).toMatchObject({ exitCode: 5, ok: false, checks: [{ check: 'reachable', state: 'failed' }] });
  });

  it.each([
    ['another kind', 'http://127.0.0.1:1/fhir --kind zis --fhir R4 --bsn 999900018'],
    ['another version', 'http://127.0.0.1:1/fhir --kind his --fhir R5 --bsn 999900018'],
    ['no address', 'ftp://127.0.0.1/fhir --kind his --fhir R4 --bsn 999900018'],
    ['no BSN', 'http://127.0.0.1:1/fhir --kind his --fhir R4 --bsn 123456789'],
  ])('is wrong use: %s', async (_situation, words) => {
    expect((await typed(`sources certify ${words}`)).exitCode).toBe(2);
  });
});

const profiles = sharedData('nictiz-profiles');

describe('what is said of a FHIR server of Medplum', () => {
  let server: AMedplumServer;
  beforeAll(async () => {
    teachMedplumFhir();
    server = await new AMedplumServer().start();
    await server.holds(records);
  });
  afterAll(() => server.stop());

  it('that knows R4 only: the dispenses fall away in silence, and it does not describe itself', async () => {
    const report = await certified(server.baseUrl);
    expect(inState(report, 'failed')).toEqual(['speaks-fhir', 'categories', 'unknown-parameter']);
    expect(report.checks.find(({ check }) => check === 'categories')?.came).toContain('TA: met category 0, zonder category 1');
  });

  const itWith = (folder: string): void => it('that learned the search on category of MP9: every kind comes', async () => {
    teachMedplumFhir([JSON.parse(readFileSync(join(folder, 'SearchParameter-category.json'), 'utf8')) as SearchParameter]);
    const report = await certified(server.baseUrl);
    expect(inState(report, 'failed')).toEqual(['speaks-fhir', 'unknown-parameter']);
  });
  if (profiles) itWith(profiles);
});
