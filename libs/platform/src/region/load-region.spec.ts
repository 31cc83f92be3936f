import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RegionError } from './checks/problem.js';
import { aDemonstration, anOrganisation, aRegion, aSource, aSystem, aTeam } from './fixtures/a-region.js';
import { loadRegion, readRegion } from './load-region.js';
import { scratchFolder } from '../../../../test/support/scratch-folder.js';

const fileWith = (text: string): string => {
  const path = join(scratchFolder('region'), 'region.json');
  writeFileSync(path, text);
  return path;
};

const desk = aRegion().organisations[1]!;
const deskTeam = aRegion().teams[1]!;
const sourceAt = (baseUrl: string) => aRegion({ sources: [{ ...aSource, baseUrl }] });
const requester = { system: 'epd-ergens', ura: '00000001', team: 'fact-noord', person: 'p-1', role: 'psychiater' };

describe('a region file that is right', () => {
  it('is read, frozen to the bottom', () => {
    const region = loadRegion(fileWith(JSON.stringify(aRegion())));

    expect(region.organisations[0]?.name).toBe('GGZ Ergens');
    expect(Object.isFrozen(region.organisations[0]?.telephone)).toBe(true);
    expect(Object.isFrozen(region.policy.emergency.roles)).toBe(true);
  });

  it('gets the policy of the design where it says nothing', () => {
    expect(readRegion(aRegion()).policy).toEqual({
      emergency: {
        enabled: false,
        minutes: 15,
        maxHours: 8,
        roles: [
          { organisationType: 'crisis', role: 'psychiater', ownClientsOnly: false },
          { organisationType: 'crisis', role: 'spv', ownClientsOnly: false },
          { organisationType: 'crisis', role: 'verpleegkundig-specialist', ownClientsOnly: false },
          { organisationType: 'huisartsenpost', role: 'huisarts', ownClientsOnly: false },
          { organisationType: 'huisarts', role: 'huisarts', ownClientsOnly: true },
        ],
      },
      wvggz: { enabled: false, roles: [] },
      directedNeedsExplicitConsent: false,
      spokenConsentForOthersData: { enabled: false, days: 30 },
      standbyCrisisRead: false,
      retentionAuditYears: 5,
      retentionDocumentsYears: 20,
    });
    expect(readRegion(aRegion())).toMatchObject({ demonstration: false, requesters: {}, sources: [{ deadlineMs: 4_000 }] });
  });

  it.each(['http://127.0.0.1:8086/fhir', 'http://ais.example/fhir'])('may reach a source at %s in a demonstration', (baseUrl) => {
    expect(readRegion(aDemonstration({ sources: [{ ...aSource, baseUrl }] })).sources[0]?.baseUrl).toBe(baseUrl);
  });
});

describe('a region file that is refused', () => {
  it.each<[string, unknown, string]>([
    ['a field nobody knows', { ...aRegion(), colour: 'blue' }, 'colour: unknown field'],
    ['a field nobody knows, deep inside', aRegion({ policy: { emergency: { hours: 8 } as object } }), 'policy.emergency.hours: unknown field'],
    ['a number that is no URA', aRegion({ organisations: [{ ...anOrganisation, ura: '1' }, desk] }), 'organisations[0].ura: eight digits'],
    ['a type of organisation nobody knows', aRegion({ organisations: [{ ...anOrganisation, type: 'spa' as 'ggz' }, desk] }), 'organisations[0].type:'],
    ['an organisation without a telephone', aRegion({ organisations: [{ ...anOrganisation, telephone: undefined as never }, desk] }), 'organisations[0].telephone:'],
    ['a kind of team nobody knows', aRegion({ teams: [{ ...aTeam, kind: 'squad' as 'fact' }, deskTeam] }), 'teams[0].kind:'],
    ['a kind of source nobody knows', aRegion({ sources: [{ ...aSource, kind: 'lis' as 'his' }] }), 'sources[0].kind:'],
    ['a FHIR version nobody knows', aRegion({ sources: [{ ...aSource, fhir: 'R9' as 'R4' }] }), 'sources[0].fhir:'],
    ['a kind not connected that nobody knows', aRegion({ notConnected: ['moon' as 'ward'] }), 'notConnected[0]:'],
    ['a credential in the file itself', aRegion({ sources: [{ ...aSource, credentials: 'Bearer abc' }] }), 'sources[0].credentials: null, or file:'],
    ['a scope that is not SMART v2', aRegion({ systems: [{ ...aSystem, scopes: ['system/Task.read'] }] }), 'systems[0].scopes[0]:'],
    ['a key file outside the keys folder', aRegion({ systems: [{ ...aSystem, jwksFile: '../secret.json' }] }), 'systems[0].jwksFile:'],
    ['a deadline of nothing', aRegion({ sources: [{ ...aSource, deadlineMs: 0 }] }), 'sources[0].deadlineMs:'],
    ['an audit kept shorter than the norm', aRegion({ policy: { retentionAuditYears: 4 } }), 'policy.retentionAuditYears: the audit stays at least 5 years'],
    ['a sensitivity nobody knows', aRegion({ sensitivity: [{ organisationType: 'ggz', labels: ['taste' as 'violence'] }] }), 'sensitivity[0]'],
  ])('for %s', (_situation, content, line) => {
    expect(() => readRegion(content)).toThrow(RegionError);
    expect(() => readRegion(content)).toThrow(line);
  });

  it.each<[string, unknown, string]>([
    ['two organisations with one URA', aRegion({ organisations: [anOrganisation, desk, anOrganisation] }), 'organisations[2].ura: 00000001 is used more than once'],
    ['two teams with one id', aRegion({ teams: [aTeam, deskTeam, aTeam] }), 'teams[2].id: fact-noord is used more than once'],
    ['two systems with one id', aRegion({ systems: [aSystem, aSystem] }), 'systems[1].id:'],
    ['two sources with one id', aRegion({ sources: [aSource, aSource] }), 'sources[1].id:'],
    ['a role that is there twice', aRegion({ roles: ['psychiater', 'spv', 'verpleegkundig-specialist', 'huisarts', 'spv'] }), 'roles[4]: spv is there more than once'],
    ['two lines of sensitivity for one type', aRegion({ sensitivity: [{ organisationType: 'ggz', labels: [] }, { organisationType: 'ggz', labels: [] }] }), 'sensitivity[1]:'],
    ['a team of nobody', aRegion({ teams: [{ ...aTeam, ura: '00000009' }, deskTeam] }), 'teams[0].ura: no organisation has number 00000009'],
    ['a system of nobody', aRegion({ systems: [{ ...aSystem, ura: '00000009' }] }), 'systems[0].ura:'],
    ['a source of nobody', aRegion({ sources: [{ ...aSource, ura: '00000009' }] }), 'sources[0].ura:'],
    ['a system with a team that is not there', aRegion({ systems: [{ ...aSystem, teams: ['fact-west'] }] }), 'systems[0].teams[0]: no team has id fact-west'],
    ['a system with the team of another', aRegion({ systems: [{ ...aSystem, teams: ['desk'] }] }), 'systems[0].teams[0]: team desk belongs to another organisation'],
    ['a desk that is no desk', aRegion({ desk: { team: 'fact-noord' } }), 'desk.team: fact-noord is not a team of the region\'s desk'],
    ['a role of a system that is not in the list', aRegion({ systems: [{ ...aSystem, roles: ['tovenaar'] }] }), 'systems[0].roles[0]: tovenaar is not in roles'],
    ['an emergency for a role that is not in the list', aRegion({ policy: { emergency: { roles: [{ organisationType: 'crisis', role: 'tovenaar' }] } } }), 'policy.emergency.roles[0].role: tovenaar is not in roles'],
    ['an emergency for a wijkteam', aRegion({ policy: { emergency: { roles: [{ organisationType: 'wijkteam', role: 'spv' }] } } }), 'a wijkteam cannot declare an emergency'],
    ['an emergency that is on for nobody', aRegion({ policy: { emergency: { enabled: true, roles: [] } } }), 'policy.emergency.roles: is on, but names no role'],
    ['the Wvggz ground that is on for nobody', aRegion({ policy: { wvggz: { enabled: true } } }), 'policy.wvggz.roles: is on, but names no role'],
    ['a kind that is connected and not connected', aRegion({ notConnected: ['ggz-epd'] }), 'notConnected[0]: ggz-epd is connected: source epd-ergens-fhir'],
    ['a system without keys', aRegion({ systems: [{ ...aSystem, jwksFile: undefined }] }), 'systems[0]: has either jwks or jwksFile'],
    ['a system with keys in two places', aRegion({ systems: [{ ...aSystem, jwks: { keys: [{ kty: 'EC', kid: '1' }] } }] }), 'systems[0]: has either jwks or jwksFile'],
    ['a private key in the file', aRegion({ systems: [{ ...aSystem, jwks: { keys: [{ kty: 'EC', kid: '1', d: 'x' }] } }] }), 'holds a private key'],
    ['a system in which a client signs in, outside a demonstration', aRegion({ systems: [{ ...aSystem, actsAs: 'client' }] }), 'systems[0].actsAs: client is allowed in a demonstration region only'],
    ['requesters outside a demonstration', aRegion({ requesters: { fact: requester } }), 'requesters: only a demonstration region has requesters'],
    ['a requester with a system that is not there', aDemonstration({ requesters: { fact: { ...requester, system: 'his' } } }), 'requesters.fact.system: no system has id his'],
    ['a requester of another organisation', aDemonstration({ requesters: { fact: { ...requester, ura: '90000002' } } }), 'requesters.fact.ura:'],
    ['a requester in a team its system does not have', aDemonstration({ requesters: { fact: { ...requester, team: 'desk' } } }), 'requesters.fact.team:'],
    ['a requester in a role its system does not have', aDemonstration({ requesters: { fact: { ...requester, role: 'spv' } } }), 'requesters.fact.role:'],
  ])('for %s', (_situation, content, line) => {
    expect(() => readRegion(content)).toThrow(line);
  });

  it.each([
    ['http', 'http://epd.ergens.example/fhir', 'use https'],
    ['a user and password in the address', 'https://u:p@epd.ergens.example/fhir', 'no user or password'],
    ['a query', 'https://epd.ergens.example/fhir?key=1', 'without ? or #'],
    ['another protocol', 'ftp://epd.ergens.example/fhir', 'an http or https address'],
    ['loopback', 'https://127.0.0.1/fhir', 'private or loopback'],
    ['loopback as one number', 'https://2130706433/fhir', 'private or loopback'],
    ['loopback by name', 'https://localhost/fhir', 'private or loopback'],
    ['loopback by name with a dot', 'https://epd.localhost./fhir', 'private or loopback'],
    ['loopback of IPv6', 'https://[::1]/fhir', 'private or loopback'],
    ['loopback of IPv4 inside IPv6', 'https://[::ffff:127.0.0.1]/fhir', 'private or loopback'],
    ['a private network', 'https://10.1.2.3/fhir', 'private or loopback'],
    ['another private network', 'https://172.31.0.1/fhir', 'private or loopback'],
    ['a home network', 'https://192.168.1.1/fhir', 'private or loopback'],
    ['a cloud\'s metadata address', 'https://169.254.169.254/fhir', 'private or loopback'],
    ['a unique local address', 'https://[fd00::1]/fhir', 'private or loopback'],
    ['a name without a domain', 'https://epd/fhir', 'private or loopback'],
  ])('for a source reached by %s', (_situation, baseUrl, line) => {
    expect(() => readRegion(sourceAt(baseUrl))).toThrow(`sources[0].baseUrl: `);
    expect(() => readRegion(sourceAt(baseUrl))).toThrow(line);
  });

  it('says in one line what is wrong first, and how much more', () => {
    const content = { ...aRegion(), colour: 'blue', taste: 'sweet', smell: 'none' };

    expect(() => readRegion(content)).toThrow(/^colour: unknown field \(and 2 more\)$/);
  });
});

describe('a region file that cannot be read', () => {
  it('is named, when it is not there', () => {
    expect(() => loadRegion('/nowhere/region.json')).toThrow('/nowhere/region.json: there is no such file');
  });

  it('is named, when it is half written', () => {
    expect(() => loadRegion(fileWith('{"id": "erg'))).toThrow(/region\.json: is not JSON: .*$/);
  });

  it('is named with what is wrong in it', () => {
    expect(() => loadRegion(fileWith('{}'))).toThrow(/region\.json: id: /);
  });
});
