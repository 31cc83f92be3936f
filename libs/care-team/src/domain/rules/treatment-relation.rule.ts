import type { Ura } from '#libs/kernel';
import type { Participant, PublishedCareTeam } from '../care-team.js';
import { isInForce } from '../period.js';

export interface Party {
  readonly organisation: Ura;
  /** null: the organisation as a whole. */
  readonly team: string | null;
}

/** A recorded fact, by whichever organisation stated it: this party takes part in the care now. */
export function treatmentRelation(published: readonly PublishedCareTeam[], party: Party, at: Date): 'recorded' | 'none' {
  const isRecorded = published.some(({ period, participants }) => isInForce(period, at) && participants.some((participant) => isInForce(participant.period, at) && isParty(participant, party)));
  return isRecorded ? 'recorded' : 'none';
}

/** A team that takes part does not bring the other teams of its organisation along. */
function isParty(participant: Participant, { organisation, team }: Party): boolean {
  if (participant.organisation !== organisation) return false;
  return participant.kind !== 'team' || team === null || participant.member === team;
}
