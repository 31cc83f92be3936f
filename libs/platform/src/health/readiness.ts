export const READINESS_CHECKS = Symbol('READINESS_CHECKS');

/** Something without which the process must not get traffic. */
export interface ReadinessCheck {
  readonly name: string;
  isReady(): Promise<boolean>;
}
