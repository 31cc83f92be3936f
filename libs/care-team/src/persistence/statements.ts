import type { PreparedStatement } from '#libs/platform';

export const publishedFor: PreparedStatement = {
  name: 'care-team-published-for',
  text: `select p.ura, p.version, p.responsible_team, p.starts_at, p.ends_at, p.first_stated_at,
                m.kind, m.member, m.member_ura, m.role, m.starts_at as member_starts_at, m.ends_at as member_ends_at
         from care_team.publications p left join care_team.participants m using (client_key, ura)
         where p.client_key = $1 order by p.ura, m.position`,
};

export const lockVersion = 'select first_stated_at, starts_at, ends_at from care_team.publications where client_key = $1 and ura = $2 for update';

export const replaceVersion = `
  insert into care_team.publications (client_key, ura, version, responsible_team, starts_at, ends_at, first_stated_at, stated_at, stated_by)
  values ($1, $2, 1, $3, $4, $5, $6, $7, $8)
  on conflict (client_key, ura) do update set
    version = publications.version + 1, responsible_team = excluded.responsible_team, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
    first_stated_at = excluded.first_stated_at, stated_at = excluded.stated_at, stated_by = excluded.stated_by
  returning version`;

export const removeParticipants = 'delete from care_team.participants where client_key = $1 and ura = $2';

export const addParticipants = `
  insert into care_team.participants (client_key, ura, position, kind, member, member_ura, role, starts_at, ends_at)
  select $1, $2, position, kind, member, member_ura, role, starts_at, ends_at
  from json_to_recordset($3::json) as p (position integer, kind text, member text, member_ura text, role text, starts_at timestamptz, ends_at timestamptz)`;
