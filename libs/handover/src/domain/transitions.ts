import { isOf, type Handover, type HandoverCommand, type HandoverStatus, type Party } from './handover.js';

export type Actor = 'sender' | 'receiver';
export type Step = Exclude<HandoverCommand['kind'], 'publish'>;

/** Who may do what from where; what is not here is refused. */
export const transitions: Record<Actor, Partial<Record<HandoverStatus, readonly Step[]>>> = {
  receiver: { requested: ['accept', 'reject'] },
  sender: { requested: ['cancel'] },
};

export const actorOf = ({ sender, receiver }: Handover, who: Party): Actor | null => {
  if (isOf(receiver, who)) return 'receiver';
  return isOf(sender, who) ? 'sender' : null;
};

/** Whose step it is, in any state. */
export const actorFor = (step: Step): Actor => (Object.values(transitions.sender).flat().includes(step) ? 'sender' : 'receiver');
