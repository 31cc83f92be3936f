import { systems } from '#libs/fhir';
import { readCareTeam } from './read-care-team.js';

const member = (system: string, value: unknown) => ({ identifier: { system, value } });
const coordinator = [{ coding: [{ system: systems.snomed, code: '768821004' }] }];

const aCareTeam = (change: Record<string, unknown> = {}) => ({
  resourceType: 'CareTeam',
  status: 'active',
  subject: { identifier: { system: systems.bsn, value: '999900456' }, display: 'Erik' },
  participant: [{ member: member(systems.team, 'fact-noord'), role: coordinator }],
  ...change,
});

describe('reading a CareTeam', () => {
  it('takes teams, organisations and professionals, each with role and period', () => {
    const read = readCareTeam(
      aCareTeam({
        period: { start: '2026-01-01T00:00:00Z' },
        participant: [
          { member: member(systems.team, 'fact-noord'), role: coordinator },
          { member: member(systems.ura, '00000002'), role: [{ coding: [{ system: systems.role, code: 'huisarts' }] }], period: { end: '2026-12-31' } },
          { member: { ...member('http://fhir.nl/fhir/NamingSystem/uzi-nr-pers', '000012345'), display: 'J. Bos' }, onBehalfOf: member(systems.ura, '00000001') },
        ],
      }),
    );

    expect(read).toEqual({
      bsn: '999900456',
      stated: {
      hasEnded: false,
      period: { from: new Date('2026-01-01T00:00:00Z'), until: null },
      participants: [
        { kind: 'team', member: 'fact-noord', organisation: null, role: null, period: { from: null, until: null }, coordinates: true },
        { kind: 'organisation', member: '00000002', organisation: '00000002', role: 'huisarts', period: { from: null, until: new Date('2026-12-31T23:00:00Z') }, coordinates: false },
        { kind: 'person', member: '000012345', organisation: '00000001', role: null, period: { from: null, until: null }, coordinates: false },
      ],
      leftOut: 0,
      managedBy: null,
      },
    });
  });

  it('leaves out relatives and whoever is named by reference only, and says how many', () => {
    const participant = [
      { member: member(systems.team, 'fact-noord') },
      { member: { reference: 'RelatedPerson/moeder', display: 'Moeder' } },
      { member: member(systems.bsn, '999900456') },
      {},
    ];

    expect(readCareTeam(aCareTeam({ participant })).stated).toMatchObject({ participants: [{ member: 'fact-noord' }], leftOut: 3 });
  });

  it.each([
    ['as the region numbers people', systems.person, '999900456'],
    ['with dots', systems.person, '9999.00.456'],
    ['that says so', systems.person, 'bsn:999900456'],
  ])('leaves out a person by BSN, %s', (_situation, system, bsn) => {
    const participant = [{ member: member(systems.team, 'fact-noord') }, { member: member(system, bsn), onBehalfOf: member(systems.ura, '00000001') }];

    expect(readCareTeam(aCareTeam({ participant })).stated).toMatchObject({ participants: [{ member: 'fact-noord' }], leftOut: 1 });
  });

  it('knows that an inactive care team is over', () => {
    expect(readCareTeam(aCareTeam({ status: 'inactive' })).stated.hasEnded).toBe(true);
  });

  it.each([
    ['no status', { status: undefined }, 'CareTeam.status'],
    ['a proposed one', { status: 'proposed' }, 'CareTeam.status'],
    ['one entered in error', { status: 'entered-in-error' }, 'CareTeam.status'],
    ['nobody it is about', { subject: undefined }, 'CareTeam.subject.identifier'],
    ['a subject by reference', { subject: { reference: 'Patient/1' } }, 'CareTeam.subject.identifier'],
    ['a list for a period', { period: [] }, 'CareTeam.period'],
    ['a period that ends before it begins', { period: { start: '2026-06-02', end: '2026-06-01' } }, 'CareTeam.period'],
    ['a participant that is a text', { participant: ['fact-noord'] }, 'CareTeam.participant[0]'],
    ['participants that are no list', { participant: {} }, 'CareTeam.participant'],
    ['more participants than anybody has', { participant: Array.from({ length: 51 }, () => ({})) }, 'CareTeam.participant'],
    ['a URA of nine digits', { participant: [{ member: member(systems.ura, '000000002') }] }, 'CareTeam.participant[0].member.identifier.value'],
    ['a team with markup', { participant: [{ member: member(systems.team, '<b>') }] }, 'CareTeam.participant[0].member.identifier.value'],
    ['two managing organisations', { managingOrganization: [member(systems.ura, '00000001'), member(systems.ura, '00000002')] }, 'CareTeam.managingOrganization'],
  ])('refuses %s, and says where', (_situation, change, expression) => {
    expect(() => readCareTeam(aCareTeam(change))).toThrow(expect.objectContaining({ category: 'invalid', expression }));
  });
});
