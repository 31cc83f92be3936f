import { rotateOptions } from './options.js';
import { runRotation } from './run-rotation.js';

try {
  await runRotation(rotateOptions(process.argv.slice(2)), (line) => void process.stderr.write(`${line}\n`));
} catch (error) {
  process.stderr.write(`keys:rotate: ${error instanceof Error ? error.message : 'mislukt'}\n`);
  process.exitCode = 1;
}
