import { readReader } from './reader.js';

describe('whom a part of the card is for', () => {
  it.each([
    ['every crisis service', 'orgtype:crisis', { kind: 'organisation-type', type: 'crisis', role: null }],
    ['a role there', 'orgtype:crisis/spv', { kind: 'organisation-type', type: 'crisis', role: 'spv' }],
    ['an organisation', 'ura:00000001', { kind: 'organisation', ura: '00000001' }],
    ['a team', 'team:fact-noord', { kind: 'team', team: 'fact-noord' }],
    ['a person', 'person:900000101', { kind: 'person', person: '900000101', organisation: null }],
  ])('may be %s', (_situation, code, reader) => {
    expect(readReader(code)).toEqual(reader);
  });

  it.each(['', 'everyone', 'orgtype:hospital', 'orgtype:crisis/', 'orgtype:crisis/spv/x', 'ura:1', 'ura:00000001:2', 'team:', 'team:Fact Noord', 'person:', 'relative:zus', 'orgtype:CRISIS'])('is not understood: %s', (code) => {
    expect(readReader(code)).toBeNull();
  });
});
