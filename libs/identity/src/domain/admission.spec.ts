import { admit } from './admission.js';
import { aSystem, aToken, someClaims } from './testing/builders.js';

const needed = 'system/MedicationRequest.s';

describe('who is let in', () => {
  it('is the requester as the token and the registration say together', () => {
    expect(admit(aToken(), aSystem(), needed)).toEqual({
      effect: 'admit',
      requester: {
        actsAs: 'care', system: 'his-brug', organisation: '00000002', organisationType: 'huisarts',
        team: 'praktijk-brug', person: 'dr-smit', role: 'huisarts', purpose: 'TREAT',
      },
    });
  });

  it.each([
    ['the client in person', 'client' as const, 'client'],
    ['the region’s own staff', 'operator' as const, 'operator'],
  ])('goes without a purpose: %s', (_situation, actsAs, role) => {
    const token = aToken({ claims: someClaims({ role, purpose: null, person: 'erik' }) });

    expect(admit(token, aSystem({ actsAs, roles: [role] }), needed)).toMatchObject({ effect: 'admit', requester: { purpose: null } });
  });

  it.each([
    ['a care system without teams', aSystem({ teams: [] }), 'TREAT'],
    ['the client, whose system has none', aSystem({ actsAs: 'client', teams: [] }), null],
  ])('may leave out a team: %s', (_situation, system, purpose) => {
    expect(admit(aToken({ claims: someClaims({ team: null, purpose }) }), system, needed)).toMatchObject({ effect: 'admit', requester: { team: null } });
  });

  it.each([
    ['a system that is not registered', aToken(), null, 'system-not-registered'],
    ['the registration of another system', aToken(), aSystem({ id: 'his-zuid' }), 'system-not-registered'],
    ['a token without claims', aToken({ claims: null }), aSystem(), 'claims-not-its-own'],
    ['another organisation', aToken({ claims: someClaims({ organisation: '00000001' }) }), aSystem(), 'claims-not-its-own'],
    ['a team of somebody else', aToken({ claims: someClaims({ team: 'fact-noord' }) }), aSystem(), 'claims-not-its-own'],
    ['a role that the system lost since', aToken(), aSystem({ roles: ['poh-ggz'] }), 'claims-not-its-own'],
    ['a care system that leaves out which of its teams asks', aToken({ claims: someClaims({ team: null }) }), aSystem(), 'team-missing'],
    ['a BSN with dots', aToken({ claims: someClaims({ person: '9999.00.456' }) }), aSystem(), 'claims-not-its-own'],
    ['a BSN with spaces', aToken({ claims: someClaims({ person: '999 900 456' }) }), aSystem({ actsAs: 'client' }), 'claims-not-its-own'],
    ['a BSN that says so', aToken({ claims: someClaims({ person: 'bsn:999900456' }) }), aSystem({ actsAs: 'operator' }), 'claims-not-its-own'],
    ['a client system that puts a BSN behind a word', aToken({ claims: someClaims({ person: 'client-9999.00.456' }) }), aSystem({ actsAs: 'client' }), 'claims-not-its-own'],
    ['a client system that names a person by BSN', aToken({ claims: someClaims({ person: '999900456' }) }), aSystem({ actsAs: 'client' }), 'claims-not-its-own'],
    ['a token without the scope', aToken({ scopes: ['system/Task.crus'] }), aSystem(), 'scope-missing'],
    ['a scope that the system lost since', aToken(), aSystem({ scopes: ['system/Task.crus'] }), 'scope-missing'],
    ['no purpose', aToken({ claims: someClaims({ purpose: null }) }), aSystem(), 'no-purpose'],
    ['a purpose that nobody knows', aToken({ claims: someClaims({ purpose: 'HMARKT' }) }), aSystem(), 'no-purpose'],
    ['an unknown purpose, from the client', aToken({ claims: someClaims({ purpose: 'HMARKT' }) }), aSystem({ actsAs: 'client' }), 'no-purpose'],
  ])('is not: %s', (_situation, token, system, reason) => {
    expect(admit(token, system, needed)).toEqual({ effect: 'refuse', reason });
  });
});
