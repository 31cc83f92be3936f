import type { Requester, Ura } from '#libs/kernel';
import type { Participant, PublishedCareTeam } from '../care-team.js';
import type { StatedParticipant } from '../rules/choose-responsible.rule.js';

export const singel = '00000001' as Ura;
export const stadspoort = '00000002' as Ura;
export const helder = '00000009' as Ura;
export const noon = new Date('2026-06-01T12:00:00Z');
export const yesterday = new Date('2026-05-31T12:00:00Z');
export const tomorrow = new Date('2026-06-02T12:00:00Z');
export const always = { from: null, until: null };

export const factNoord: Participant = { kind: 'team', member: 'fact-noord', organisation: singel, role: null, period: always };
export const huisarts: Participant = { kind: 'organisation', member: stadspoort, organisation: stadspoort, role: 'huisarts', period: always };

export const aCareTeam = (change: Partial<PublishedCareTeam> = {}): PublishedCareTeam => ({
  publishedBy: singel,
  version: 1,
  firstStatedAt: yesterday,
  responsibleTeam: 'fact-noord',
  period: always,
  participants: [factNoord, huisarts],
  ...change,
});

export const stated = (participant: Participant, coordinates = false): StatedParticipant => ({ ...participant, coordinates });

export const aPublisher = (change: Partial<Requester> = {}): Requester => ({
  actsAs: 'care', system: 'epd-singel', organisation: singel, organisationType: 'ggz', team: 'fact-noord', person: 'dr-bos', role: 'psychiater', purpose: 'TREAT', ...change,
});
