/** From the first moment on, until just before the second; null: open. */
export interface Period {
  readonly from: Date | null;
  readonly until: Date | null;
}

export const isInForce = ({ from, until }: Period, at: Date): boolean => (from === null || from <= at) && (until === null || at < until);
