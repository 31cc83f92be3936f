import { ClientRegistry, ClientRepository } from '#libs/identity';
import { Database, keyRingFromFile, systemClock, TypeOrmUnitOfWork, type Settings } from '#libs/platform';

export interface RegistryProcess {
  readonly registry: ClientRegistry;
  readonly database: Database;
  stop(): Promise<void>;
}

/** The registry as one process has it: pools of its own, the ring file that all share. */
export async function aRegistry(url: string, ringFile: string): Promise<RegistryProcess> {
  const database = new Database({ DATABASE_URL: url, DATABASE_CONNECTIONS: 12 } as Settings);
  await database.onModuleInit();
  const registry = new ClientRegistry(new ClientRepository(database), keyRingFromFile(ringFile), new TypeOrmUnitOfWork(database), systemClock);
  return { registry, database, stop: () => database.onApplicationShutdown() };
}
