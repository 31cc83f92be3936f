/** The client's consent version. After a fail-over that lost a write one number can mean two things; its mark, random and renewed with each raise, cannot. */
export interface Epoch {
  readonly number: number;
  readonly mark: string | null;
}

/** Of a client without a consent, known or not. */
export const noEpoch: Epoch = { number: 0, mark: null };

export const isSameEpoch = (one: Epoch, other: Epoch): boolean => one.number === other.number && one.mark === other.mark;
