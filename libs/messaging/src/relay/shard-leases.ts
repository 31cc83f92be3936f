import { Injectable } from '@nestjs/common';
import { Database, rowsOf } from '#libs/platform';
import { shardCount } from '../event/topics.js';
import type { Fence } from '../log/event-log.port.js';

const shards = Array.from({ length: shardCount }, (_, shard) => shard);

/** Time is the database's: relays need not agree on theirs. The number rises with every holder and never falls. */
const claim = {
  name: 'messaging-claim-shards',
  text: `insert into messaging.leases (shard, holder, fencing, held_until)
         select shard, $1, 1, clock_timestamp() + $3 * interval '1 millisecond' from unnest($2::smallint[]) as wanted (shard)
         on conflict (shard) do update
           set holder = excluded.holder, held_until = excluded.held_until,
               fencing = messaging.leases.fencing + (messaging.leases.holder <> excluded.holder)::integer
           where messaging.leases.holder = excluded.holder or messaging.leases.held_until < clock_timestamp()
         returning shard, holder, fencing::integer`,
};
const giveUp = { name: 'messaging-give-up-shards', text: `update messaging.leases set held_until = '-infinity' where holder = $1` };

/** Which shards this relay may publish; each is held by one relay, and goes to another when it stays silent. */
@Injectable()
export class ShardLeases {
  constructor(private readonly database: Database) {}

  /** Keeps what `holder` has, takes what nobody holds any more. */
  hold(holder: string, forMs: number): Promise<readonly Fence[]> {
    return rowsOf<Fence>(this.database.hot, claim, [holder, shards, forMs]);
  }

  async release(holder: string): Promise<void> {
    await rowsOf(this.database.hot, giveUp, [holder]);
  }
}
