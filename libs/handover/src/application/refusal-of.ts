import { GatewayError, type ErrorCategory } from '#libs/kernel';
import type { RefusalReason } from '../domain/decide.js';

/** What the actor reads: why, and whose step it is. */
const refusals: Record<RefusalReason, { readonly category: ErrorCategory; readonly text: string }> = {
  'not-the-senders-own': { category: 'forbidden', text: 'Task.requester is not the organisation and team of your token' },
  'not-responsible': { category: 'forbidden', text: 'this team cannot hand over this person' },
  'too-many-waiting': { category: 'conflict', text: 'as many handovers of this person by your organisation wait for an answer as can; withdraw one first' },
  'receiver-is-the-sender': { category: 'invalid', text: 'sender and receiver are the same' },
  'published-before': { category: 'conflict', text: 'this handover was published before' },
  'not-a-party': { category: 'forbidden', text: 'only the sender and the receiver change a handover' },
  'only-the-receiver': { category: 'forbidden', text: 'only the receiver accepts or refuses a handover' },
  'only-the-sender': { category: 'forbidden', text: 'only the sender withdraws a handover' },
  'answered-before': { category: 'conflict', text: 'this handover was accepted; it does not change in this way any more' },
  'ended-before': { category: 'conflict', text: 'this handover has ended' },
};

export const refusalOf = (reason: RefusalReason): GatewayError => new GatewayError(refusals[reason].category, refusals[reason].text);
