import type { Requester } from '#libs/kernel';
import type { ConsentRecord, NewProvision, RecordedBy } from './consent-record.js';

/** Far beyond what a person says; they bound what a decision costs. */
export const limits = { ofAnOrganisation: 20, ofTheClient: 1_000 } as const;

/**
 * Who takes down consents fills only their own room: one organisation keeps neither another nor the client from speaking,
 * and learns nothing of what they said. An objection of the client always fits. Null: there is room.
 */
export function whyNoRoom(recorder: Requester, { kind }: Pick<NewProvision, 'kind'>, active: readonly Pick<ConsentRecord, 'recordedBy'>[]): string | null {
  const own = active.filter(({ recordedBy }) => isSameRecorder(recordedBy, recorder)).length;
  if (recorder.actsAs !== 'client') return own < limits.ofAnOrganisation ? null : `your organisation has ${limits.ofAnOrganisation} consents of this person in force; the client records more, or ends some`;
  return kind === 'objection' || own < limits.ofTheClient ? null : `you have ${limits.ofTheClient} consents in force; withdraw what is no longer meant`;
}

/** The client speaks as one, by whatever system. */
const isSameRecorder = (one: RecordedBy, other: Requester): boolean =>
  one.actsAs === other.actsAs && (other.actsAs === 'client' || one.organisation === other.organisation);
