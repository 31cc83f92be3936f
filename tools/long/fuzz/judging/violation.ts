/** What must not happen, in one word; a planted fault says which of them it must show. */
export type ViolationKind =
  | 'fault' | 'no-answer' | 'late' | 'not-refused' | 'wrong-refusal' | 'wrong-answer' | 'told-too-much'
  | 'stored' | 'called-out' | 'stood-still' | 'right-question-failed' | 'not-accounted-for' | 'in-the-log';

export interface Violation {
  readonly kind: ViolationKind;
  readonly text: string;
}

export const violation = (kind: ViolationKind, text: string): Violation => ({ kind, text: text.replaceAll(/\s+/g, ' ').slice(0, 400) });
