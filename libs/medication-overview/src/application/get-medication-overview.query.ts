import { Query } from '@nestjs/cqrs';
import type { Released, Rendered } from '#libs/disclosure';
import type { Bsn } from '#libs/identity';
import type { Requester } from '#libs/kernel';
import type { Moment } from '../domain/time/moment.js';
import type { Notation } from './overview-form.port.js';

export interface OverviewAsked {
  readonly requester: Requester;
  readonly requestId: string;
  readonly bsn: Bsn;
  /** null: now. It moves the reconciliation only; token, consent and audit are judged now. */
  readonly moment: Moment | null;
  readonly notation: Notation;
}

export class GetMedicationOverview extends Query<Released<Rendered>> {
  constructor(readonly asked: OverviewAsked) {
    super();
  }
}
