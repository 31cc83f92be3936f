import { lockDataFolder } from '../../../apps/region/src/data-folder/lock.js';

/** Waits for the word, tries to lock the folder, says whether it could, and stays until its input closes. */
process.stdout.write('waiting\n');
process.stdin.once('data', () => {
  try {
    lockDataFolder(process.argv[2] ?? '');
    process.stdout.write('locked\n');
  } catch {
    process.stdout.write('refused\n');
  }
});
process.stdin.once('end', () => process.exit(0));
