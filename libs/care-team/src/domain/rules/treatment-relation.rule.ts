import type { Ura } from '#libs/kernel';
import type { Participant, PublishedCareTeam } from '../care-team.js';
import { isInForce } from '../period.js';

/** Who asks whether they take part. */
export interface Party {
  readonly organisation: Ura;
  /** null: no team was stated, which is not every team. */
  readonly team: string | null;
  readonly person: string | null;
}

/** A recorded fact: this party takes part in the care now, and another organisation than their own states it. */
export function treatmentRelation(published: readonly PublishedCareTeam[], party: Party, at: Date): 'recorded' | 'none' {
  const byOthers = published.filter(({ publishedBy, period }) => publishedBy !== party.organisation && isInForce(period, at));
  const isRecorded = byOthers.some(({ participants }) => participants.some((participant) => isInForce(participant.period, at) && isParty(participant, party)));
  return isRecorded ? 'recorded' : 'none';
}

/** A team or person who takes part does not bring the rest of the organisation along. */
function isParty({ kind, member, organisation }: Participant, party: Party): boolean {
  if (organisation !== party.organisation) return false;
  return kind === 'organisation' || member === (kind === 'team' ? party.team : party.person);
}
