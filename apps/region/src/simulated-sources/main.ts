import { start } from './program.js';

/** A process of its own: ends on a signal, or when the region that started it is gone. */
try {
  const source = await start(process.env);
  const end = (): void => void source.stop().finally(() => process.exit(0));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end);
  process.once('disconnect', end);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
