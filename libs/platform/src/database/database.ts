import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../settings/load-settings.js';
import type { Settings } from '../settings/settings.schema.js';

/** A named statement: prepared once per connection. */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
}

const connectTimeoutMs = 3_000;
const statementTimeoutMs = 10_000;

/** Three bounded pools whose sum is one setting: writes through TypeORM, hot reads, and the crisis card's own. */
@Injectable()
export class Database implements OnModuleInit, OnApplicationShutdown {
  readonly typeorm: DataSource;
  readonly hot: pg.Pool;
  readonly crisis: pg.Pool;

  constructor(@Inject(SETTINGS) settings: Settings) {
    const sizes = poolSizes(settings.DATABASE_CONNECTIONS);
    this.typeorm = new DataSource({
      type: 'postgres',
      url: settings.DATABASE_URL,
      poolSize: sizes.writes,
      connectTimeoutMS: connectTimeoutMs,
      synchronize: false,
      logging: false,
      extra: { statement_timeout: statementTimeoutMs },
    });
    this.hot = pool(settings.DATABASE_URL, sizes.hot);
    this.crisis = pool(settings.DATABASE_URL, sizes.crisis);
  }

  async onModuleInit(): Promise<void> {
    await this.typeorm.initialize();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.typeorm.destroy(), this.hot.end(), this.crisis.end()]);
  }
}

/** Half for writes, a third for hot reads, the rest for the crisis card; at least one each. */
export function poolSizes(total: number): { writes: number; hot: number; crisis: number } {
  const hot = Math.max(1, Math.floor(total / 3));
  const crisis = Math.max(1, Math.floor(total / 6));
  return { hot, crisis, writes: Math.max(1, total - hot - crisis) };
}

function pool(url: string, size: number): pg.Pool {
  const made = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs,
  });
  // An idle connection that the server ends is replaced at the next query; without a listener it would end the process.
  made.on('error', () => undefined);
  return made;
}

/** Rows of a prepared statement. */
export async function rowsOf<Row extends pg.QueryResultRow>(
  source: pg.Pool,
  statement: PreparedStatement,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  const result = await source.query<Row>({ ...statement, values: [...values] });
  return result.rows;
}
