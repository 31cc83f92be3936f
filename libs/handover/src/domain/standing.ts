import type { Handover } from './handover.js';

export interface Standing {
  /** Exactly one, at every moment. */
  readonly responsibleTeam: string;
  /** A team, or the organisation where no team is named; null: nobody, it has ended. */
  readonly waitingFor: string | null;
}

/** Acceptance is not completion: the sender stays responsible, and after acceptance it is theirs to make contact. */
export function standingOf({ status, sender, receiver }: Handover): Standing {
  const waitingFor = { requested: receiver.team ?? receiver.organisation, accepted: sender.team, rejected: null, cancelled: null }[status];
  return { responsibleTeam: sender.team, waitingFor };
}
