/** An amount a day; a range by both its ends. */
export interface DailyAmount {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

/** Steps of a schedule follow each other; a schedule of one step goes on as it is. */
export type Schedule = readonly (readonly DailyAmount[])[];

/** How it is taken, as far as the parts of the instruction say so. */
export interface Intake {
  /** `some`: one part daily, another as needed. null: nothing says so. */
  readonly asNeeded: 'all' | 'some' | 'none' | null;
  /** The most a day, in words. */
  readonly maximum: string | null;
  /** Days from one to the next, where that is more than one. */
  readonly everyDays: number | null;
  readonly isInjected: boolean;
}

export interface Dose {
  readonly text: string | null;
  /** Made here from the parts, because the source gave no text. */
  readonly composed: boolean;
  /** null: it cannot be reckoned. */
  readonly schedule: Schedule | null;
  readonly intake: Intake;
}
