import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CLOCK, UNIT_OF_WORK } from '#libs/kernel';
import { shiftedClock, systemClock } from './clock/clock.js';
import { Database } from './database/database.js';
import { TypeOrmUnitOfWork } from './database/unit-of-work.js';
import { HealthController } from './health/health.controller.js';
import { READINESS_CHECKS, type ReadinessCheck } from './health/readiness.js';
import { Logger } from './logging/logger.js';
import { loadRegion } from './region/index.js';
import { REGION } from './region/index.js';
import { KEY_RING, keyRingFromFile } from './sealing/key-ring.js';
import { SETTINGS } from './settings/load-settings.js';
import type { Settings } from './settings/settings.schema.js';

const databaseAnswers = (database: Database): ReadinessCheck => ({
  name: 'database',
  isReady: async () => (await database.hot.query('select 1')).rowCount === 1,
});

/** Settings, region, clock, keys, database, log and health: what every process has. */
@Global()
@Module({})
export class PlatformModule {
  static with(settings: Settings): DynamicModule {
    const providers = [
      { provide: SETTINGS, useValue: settings },
      { provide: REGION, useFactory: () => loadRegion(settings.REGION_CONFIG) },
      { provide: CLOCK, useValue: settings.TEST_CLOCK_FILE ? shiftedClock(settings.TEST_CLOCK_FILE) : systemClock },
      { provide: KEY_RING, useFactory: () => keyRingFromFile(settings.KEY_RING_FILE) },
      { provide: UNIT_OF_WORK, useClass: TypeOrmUnitOfWork },
      { provide: READINESS_CHECKS, useFactory: (database: Database) => [databaseAnswers(database)], inject: [Database] },
      Database,
      Logger,
    ];
    return { module: PlatformModule, controllers: [HealthController], providers, exports: providers };
  }
}
