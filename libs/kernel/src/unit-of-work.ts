export const UNIT_OF_WORK = Symbol('UNIT_OF_WORK');

declare const transactionBrand: unique symbol;

/** An open transaction; only the platform's database knows what is inside. */
export interface Transaction {
  readonly [transactionBrand]: true;
}

export interface UnitOfWork {
  /** Commits when `work` resolves, rolls back when it throws. */
  run<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
}
