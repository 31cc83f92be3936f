import { GatewayError, type Requester } from '#libs/kernel';
import { teamOf, teamsOf, type RegionConfig } from '#libs/platform';
import type { CareTeamStatement } from '../../domain/care-team.js';
import { chooseResponsible, type StatedParticipant } from '../../domain/rules/choose-responsible.rule.js';
import { periodAt, type StatedCareTeam } from '../../domain/stated-care-team.js';

/** What was read, completed with what the region file knows of teams; `not-yours`: it speaks for another organisation. */
export function statementOf(stated: StatedCareTeam, requester: Requester, region: RegionConfig, now: Date): CareTeamStatement | 'not-yours' {
  if (stated.managedBy !== null && stated.managedBy !== requester.organisation) return 'not-yours';
  const participants = stated.participants.map((participant) => withOrganisation(participant, region));
  const own = teamsOf(region, requester.organisation).map(({ id }) => id);
  const responsible = chooseResponsible(participants, own);
  if ('team' in responsible) return { responsibleTeam: responsible.team, period: periodAt(stated, now), participants };
  if (responsible.problem === 'not-your-team') return 'not-yours';
  throw new GatewayError('invalid', 'exactly one participant is the responsible team: mark it as coordinator (SNOMED 768821004)', { expression: 'CareTeam.participant' });
}

function withOrganisation(participant: StatedParticipant, region: RegionConfig): StatedParticipant {
  if (participant.kind !== 'team') return participant;
  const team = teamOf(region, participant.member);
  if (!team) throw new GatewayError('invalid', 'a team is not known in this region', { expression: 'CareTeam.participant.member.identifier' });
  return { ...participant, organisation: team.ura };
}
