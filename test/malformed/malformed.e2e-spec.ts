import { readFileSync } from 'node:fs';
import { Chance } from '../../tools/long/fuzz/requests/chance.js';
import { families } from '../../tools/long/fuzz/requests/families/families.js';
import { type Malformed, type Means } from '../../tools/long/fuzz/requests/malformed-request.js';
import { sendRaw, type RawAnswer } from '../../tools/long/fuzz/requests/raw-http.js';
import { aboutClient } from '../../tools/schakel/src/fhir/parameters.js';
import { consentBody } from '../../tools/schakel/src/consent-form/consent-body.js';
import { tokenRequest } from '../../tools/schakel/src/token-request.js';
import { appsApart, type AppsApart } from '../support/region/apps-apart.js';
import { disguisesOf } from '../support/region/bsn-disguises.js';
import { madeUpBsns } from '../support/region/made-up-bsns.js';
import { theRegion } from '../support/region/the-region.js';

const seed = 20_261_122;
const requests = 500;
const validEvery = 10;

const region = theRegion();
const bsn = madeUpBsns(4)();
const chance = new Chance(seed);
let apps: AppsApart;
let means: Means;

beforeAll(async () => {
  apps = await appsApart(region);
  await expect(apps.client.ask({ requester: 'operator', purpose: null }, { method: 'POST', url: `${apps.gateway}/fhir/$register-client`, body: aboutClient(bsn) })).resolves.toMatchObject({ status: 200 });
  const consent = consentBody('permit', bsn, { who: 'ura:00000002', category: 'medication' }, new Date());
  await expect(apps.client.ask({ requester: 'client', purpose: null }, { method: 'POST', url: `${apps.consent}/fhir/Consent`, body: consent })).resolves.toMatchObject({ status: 201 });
  means = { bsn, tokens: await tokens(), assertion };
}, 60_000);

afterAll(() => apps.stop(), 30_000);

async function tokens(): Promise<Means['tokens']> {
  const [huisarts, client, operator] = await Promise.all(
    [{ requester: 'huisarts', purpose: 'TREAT' }, { requester: 'client', purpose: null }, { requester: 'operator', purpose: null }].map((asking) => apps.client.token(asking)),
  );
  return { huisarts: huisarts?.access_token ?? '', client: client?.access_token ?? '', operator: operator?.access_token ?? '' };
}

function assertion(): Promise<URLSearchParams> {
  const requester = region.signing['huisarts'];
  if (!requester) throw new Error('the region has no huisarts');
  return tokenRequest({ tokenEndpoint: apps.tokenEndpoint, keysFolder: region.keys, requester, purpose: 'TREAT', now: new Date() });
}

/** Rows of every table but the log, which also tells of refusals. */
async function stored(): Promise<Record<string, number>> {
  const tables = await apps.sql<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'audit', 'tokens') order by 1`);
  const counts = await Promise.all(tables.map(async ({ name }) => [name, Number((await apps.sql<{ n: string }>(`select count(*) as n from ${name}`))[0]?.n)] as const));
  return Object.fromEntries(counts);
}

async function nextMalformed(): Promise<{ malformed: Malformed; answer: RawAnswer }> {
  const malformed = await chance.oneOf(families)(chance, means);
  return { malformed, answer: await sendRaw(malformed.target === 'consent' ? apps.consent : apps.gateway, malformed.request) };
}

/** What is wrong with how it was refused; nothing, when it was refused as it should. */
function complaintAbout({ what, target }: Malformed, { status, headers, body }: RawAnswer): string[] {
  const content = parsed(body);
  const isProper = target === 'token' ? typeof content['error'] === 'string' : content['resourceType'] === 'OperationOutcome';
  const type = headers.get('content-type')?.split(';')[0];
  const isTyped = type === (target === 'token' ? 'application/json' : 'application/fhir+json');
  return status >= 400 && status < 500 && isProper && isTyped ? [] : [`${what}: ${status} ${type} ${body.slice(0, 200)}`];
}

const parsed = (text: string): Record<string, unknown> => {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
};

const overview = () => apps.client.ask({ requester: 'huisarts', purpose: 'TREAT' }, { method: 'POST', url: `${apps.gateway}/fhir/$medication-overview`, body: aboutClient(bsn) });

describe('malformed requests', () => {
  it(`are refused, ${requests} of them, and whoever asks rightly in between is answered`, async () => {
    const before = await stored();
    const complaints: string[] = [];
    for (let index = 0; index < requests; index += 1) {
      const { malformed, answer } = await nextMalformed();
      complaints.push(...complaintAbout(malformed, answer));
      if (index % validEvery === 0 && (await overview()).status !== 200) complaints.push(`a right question after "${malformed.what}" was refused`);
    }

    expect(complaints).toEqual([]);
    expect(await stored()).toEqual(before);
  }, 240_000);

  it('left no BSN in any log, however it is written', () => {
    const written = apps.logs.map((file) => readFileSync(file, 'utf8')).join('\n');

    expect(written.split('\n').length).toBeGreaterThan(10);
    expect(disguisesOf(bsn).filter((disguise) => written.includes(disguise))).toEqual([]);
  });
});
