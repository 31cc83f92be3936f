import type { ActsAs, OrganisationType, Ura } from '#libs/kernel';

/** A system as the region registered it: what its tokens may say, and no more. */
export interface RegisteredSystem {
  readonly id: string;
  readonly actsAs: ActsAs;
  readonly organisation: Ura;
  readonly organisationType: OrganisationType | null;
  readonly teams: readonly string[];
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
}
