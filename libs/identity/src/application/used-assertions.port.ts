export const USED_ASSERTIONS = Symbol('USED_ASSERTIONS');

export interface UsedAssertions {
  /** false: it was used before, here or on another process. */
  markUsed(assertionId: string, ttlSeconds: number): Promise<boolean>;
}
