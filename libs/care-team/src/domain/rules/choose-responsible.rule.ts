import type { Participant } from '../care-team.js';

export interface StatedParticipant extends Participant {
  /** Marked as the one who coordinates (SNOMED 768821004). */
  readonly coordinates: boolean;
}

export type Responsible = { readonly team: string } | { readonly problem: 'not-one-team' | 'not-your-team' };

/** The team marked as coordinator; without a mark the only team of the publisher's own. Never a guess by order. */
export function chooseResponsible(participants: readonly StatedParticipant[], ownTeams: readonly string[]): Responsible {
  const isOwnTeam = ({ kind, member }: Participant): boolean => kind === 'team' && ownTeams.includes(member);
  const marked = participants.filter(({ coordinates }) => coordinates);
  const [chosen, ...others] = marked.length > 0 ? marked : participants.filter(isOwnTeam);
  if (!chosen || others.length > 0 || chosen.kind !== 'team') return { problem: 'not-one-team' };
  return isOwnTeam(chosen) ? { team: chosen.member } : { problem: 'not-your-team' };
}
