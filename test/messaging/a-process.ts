import { EmbeddedEventLog, Relay, ShardLeases } from '#libs/messaging';
import { Database, TypeOrmUnitOfWork, type Logger, type ReadinessCheck, type RegionConfig, type Settings } from '#libs/platform';
import type { UnitOfWork } from '#libs/kernel';

const silent = { event: () => undefined, failure: () => undefined } as unknown as Logger;

export interface ProcessUnderTest {
  readonly database: Database;
  readonly unitOfWork: UnitOfWork;
  readonly log: EmbeddedEventLog;
  readonly leases: ShardLeases;
  /** A relay as the app runs it; stopped by beforeApplicationShutdown. */
  readonly relay: (checks?: ReadinessCheck[]) => Relay;
  stop(): Promise<void>;
}

/** What one process has: its own connections to the database that all share. */
export async function aProcess(url: string): Promise<ProcessUnderTest> {
  const database = new Database({ DATABASE_URL: url, DATABASE_CONNECTIONS: 12 } as Settings);
  await database.onModuleInit();
  const unitOfWork = new TypeOrmUnitOfWork(database);
  const log = new EmbeddedEventLog(unitOfWork, database);
  const leases = new ShardLeases(database);
  const relay = (checks: ReadinessCheck[] = []): Relay => new Relay({ id: 'test' } as RegionConfig, log, checks, database, leases, silent);
  return { database, unitOfWork, log, leases, relay, stop: () => database.onApplicationShutdown() };
}
