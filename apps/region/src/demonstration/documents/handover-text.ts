import type { CompositionSection } from '@medplum/fhirtypes';
import type { Client, Professional, Team } from '../cast.js';

export interface HandoverText {
  /** Makes this handover another than the next of the same client. */
  readonly nr: string;
  readonly client: Client;
  readonly from: Team;
  readonly to: Team;
  readonly author: Professional;
  readonly why: string;
  readonly sections: readonly CompositionSection[];
  readonly writtenAt: string;
  /** The receiver is asked to answer before this moment. */
  readonly answerBefore?: string;
}
