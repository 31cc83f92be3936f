import { migrations } from '#database';
import { loadOnly, migrate } from '#libs/platform';

/** Brings the database of DATABASE_URL to the last migration, before new processes start. */
try {
  const { DATABASE_URL } = loadOnly(['DATABASE_URL']);
  const done = await migrate(DATABASE_URL, migrations);
  process.stderr.write(done.length === 0 ? 'migrate: nothing to do\n' : `migrate: ${done.join(', ')}\n`);
} catch (error) {
  process.stderr.write(`migrate: ${error instanceof Error ? error.message : 'failed'}\n`);
  process.exitCode = 1;
}
