import { start } from './app.js';

/** A process of its own, as the apps have. */
const app = await start(process.env);
const end = (): void => void app.stop().finally(() => process.exit(0));
process.once('SIGTERM', end);
process.once('disconnect', end);
