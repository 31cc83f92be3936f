import type { PublishedCareTeam } from '../care-team.js';
import { isInForce } from '../period.js';

/**
 * One team, or null for the region's desk. Responsibility is not taken by publishing: of two organisations
 * that each name a team, the one that stated it first stays responsible until it ends or hands over.
 */
export function responsibleTeam(published: readonly PublishedCareTeam[], at: Date): string | null {
  const [first] = published.filter((careTeam) => namesATeam(careTeam, at)).sort(byWhoWasFirst);
  return first?.responsibleTeam ?? null;
}

const namesATeam = ({ period, participants, responsibleTeam: team }: PublishedCareTeam, at: Date): boolean =>
  isInForce(period, at) && participants.some(({ kind, member, period: own }) => kind === 'team' && member === team && isInForce(own, at));

const byWhoWasFirst = (one: PublishedCareTeam, other: PublishedCareTeam): number =>
  one.firstStatedAt.getTime() - other.firstStatedAt.getTime() || one.publishedBy.localeCompare(other.publishedBy, 'en');
