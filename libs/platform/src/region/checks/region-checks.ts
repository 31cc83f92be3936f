import type { RegionConfig } from '../schema/region.schema.js';
import { sourcesAreReachedSafely } from './addresses.js';
import { clientsSignInInADemonstrationOnly } from './client-systems.js';
import { nothingIsNamedTwice } from './duplicates.js';
import { whatIsNotConnectedHasNoSource } from './not-connected.js';
import { everythingBelongsToAnOrganisation } from './organisations-exist.js';
import { everyOpenSwitchNamesItsRoles, everySystemHasKeys } from './policy.js';
import type { Problem } from './problem.js';
import { requestersFitTheirSystem } from './requesters-fit.js';
import { everyRoleIsListed } from './roles-exist.js';

const regionChecks: readonly ((region: RegionConfig) => readonly Problem[])[] = [
  nothingIsNamedTwice,
  everythingBelongsToAnOrganisation,
  everyRoleIsListed,
  everySystemHasKeys,
  requestersFitTheirSystem,
  clientsSignInInADemonstrationOnly,
  sourcesAreReachedSafely,
  whatIsNotConnectedHasNoSource,
  everyOpenSwitchNamesItsRoles,
];

/** What one part of the file says against another. */
export const problemsBetweenParts = (region: RegionConfig): readonly Problem[] => regionChecks.flatMap((check) => check(region));
