import type { Ura } from '#libs/kernel';
import type { Participant, PublishedCareTeam } from '../domain/care-team.js';

/** One participant of one publication; a publication without participants has one row of nulls. */
export interface CareTeamRow {
  readonly ura: Ura;
  readonly version: number;
  readonly responsible_team: string;
  readonly starts_at: Date | null;
  readonly ends_at: Date | null;
  readonly first_stated_at: Date;
  readonly kind: Participant['kind'] | null;
  readonly member: string | null;
  readonly member_ura: Ura | null;
  readonly role: string | null;
  readonly member_starts_at: Date | null;
  readonly member_ends_at: Date | null;
}

export function careTeamsOf(rows: readonly CareTeamRow[]): PublishedCareTeam[] {
  return [...Map.groupBy(rows, ({ ura }) => ura).values()].flatMap((ofOne) => {
    const [first] = ofOne;
    return first ? [careTeam(first, ofOne.flatMap(participant))] : [];
  });
}

const careTeam = (row: CareTeamRow, participants: readonly Participant[]): PublishedCareTeam => ({
  publishedBy: row.ura,
  version: row.version,
  firstStatedAt: row.first_stated_at,
  responsibleTeam: row.responsible_team,
  period: { from: row.starts_at, until: row.ends_at },
  participants,
});

function participant({ kind, member, member_ura: organisation, role, member_starts_at: from, member_ends_at: until }: CareTeamRow): Participant[] {
  return kind === null || member === null ? [] : [{ kind, member, organisation, role, period: { from, until } }];
}
