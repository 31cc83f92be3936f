import { serveUntilStopped } from '#libs/fhir';
import { start } from './start.js';

await serveUntilStopped(start);
