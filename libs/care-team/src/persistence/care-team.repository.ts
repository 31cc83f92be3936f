import { Injectable } from '@nestjs/common';
import type { ClientKey, Transaction, Ura } from '#libs/kernel';
import { Database, managerOf, rowsOf } from '#libs/platform';
import type { CareTeamStore, CareTeamToStore } from '../application/care-team-store.port.js';
import type { PublishedCareTeam } from '../domain/care-team.js';
import { careTeamsOf, type CareTeamRow } from './care-team-rows.js';
import { addParticipants, lockVersion, publishedFor, removeParticipants, replaceVersion } from './statements.js';

interface LockedRow {
  readonly first_stated_at: Date;
  readonly starts_at: Date | null;
  readonly ends_at: Date | null;
}

@Injectable()
export class CareTeamRepository implements CareTeamStore {
  constructor(private readonly database: Database) {}

  async publishedFor(client: ClientKey): Promise<readonly PublishedCareTeam[]> {
    return careTeamsOf(await rowsOf<CareTeamRow>(this.database.hot, publishedFor, [client]));
  }

  async lockVersionOf(transaction: Transaction, client: ClientKey, publisher: Ura): Promise<Pick<PublishedCareTeam, 'period' | 'firstStatedAt'> | null> {
    const [row] = await managerOf(transaction).query<LockedRow[]>(lockVersion, [client, publisher]);
    return row ? { firstStatedAt: row.first_stated_at, period: { from: row.starts_at, until: row.ends_at } } : null;
  }

  async replace(transaction: Transaction, client: ClientKey, careTeam: CareTeamToStore): Promise<number> {
    const { publishedBy, responsibleTeam, period, firstStatedAt, statedAt, statedBy, participants } = careTeam;
    const manager = managerOf(transaction);
    const [row] = await manager.query<{ version: number }[]>(replaceVersion, [client, publishedBy, responsibleTeam, period.from, period.until, firstStatedAt, statedAt, statedBy]);
    await manager.query(removeParticipants, [client, publishedBy]);
    await manager.query(addParticipants, [client, publishedBy, JSON.stringify(participants.map(asStored))]);
    if (!row) throw new Error('a care team was not stored');
    return row.version;
  }
}

const asStored = ({ kind, member, organisation, role, period }: PublishedCareTeam['participants'][number], index: number): object => ({
  position: index, kind, member, member_ura: organisation, role, starts_at: period.from, ends_at: period.until,
});
