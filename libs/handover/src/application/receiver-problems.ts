import type { Problem } from '#libs/kernel';
import { organisationOf, organisationTypeOf, teamOf, type RegionConfig } from '#libs/platform';
import type { Party } from '../domain/handover.js';
import { mayReceive } from '../domain/may-receive.rule.js';

/** The receiver is a care provider of this region, and the team is theirs. */
export function receiverProblems({ organisation, team }: Party, region: RegionConfig): readonly Problem[] {
  const expression = 'Task.owner';
  if (!organisationOf(region, organisation)) return [{ text: 'the receiver is not an organisation of this region', expression }];
  if (!mayReceive(organisationTypeOf(region, organisation))) {
    return [{ text: 'responsibility moves to a GGZ institution, a basis-GGZ practice or a huisarts; the receiver is none of these', expression }];
  }
  const isTheirs = team === null || teamOf(region, team)?.ura === organisation;
  return isTheirs ? [] : [{ text: 'the team does not belong to the receiver', expression }];
}
