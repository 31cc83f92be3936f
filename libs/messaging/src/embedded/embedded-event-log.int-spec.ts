import { migrations } from '#database';
import { Database, migrate, TypeOrmUnitOfWork, type Settings } from '#libs/platform';
import { freshDatabase, type FreshDatabase } from '../../../../test/support/fresh-database.js';
import type { Fence } from '../log/event-log.port.js';
import { eventLogContract } from '../log/testing/event-log.contract.js';
import { EmbeddedEventLog } from './embedded-event-log.js';

let fresh: FreshDatabase;
let database: Database;

afterAll(async () => {
  await database?.onApplicationShutdown();
  await fresh?.drop();
});

describe('the event log in PostgreSQL', () => {
  eventLogContract(async () => {
    fresh = await freshDatabase((url) => migrate(url, migrations));
    database = new Database({ DATABASE_URL: fresh.url, DATABASE_CONNECTIONS: 6 } as Settings);
    await database.onModuleInit();
    return { log: new EmbeddedEventLog(new TypeOrmUnitOfWork(database), database), give };
  });
});

async function give({ shard, holder, fencing }: Fence): Promise<void> {
  await database.hot.query(
    `insert into messaging.leases (shard, holder, fencing, held_until) values ($1, $2, $3, 'infinity')
     on conflict (shard) do update set holder = excluded.holder, fencing = excluded.fencing`,
    [shard, holder, fencing],
  );
}
