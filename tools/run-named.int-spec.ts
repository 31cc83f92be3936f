import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const node = (...args: string[]) => run(process.execPath, args);

describe('a harness or bench of a later part', () => {
  it.each(['twin-worlds', 'withdrawal', 'events', 'handover'])('says not yet for the suite %s', async (suite) => {
    await expect(node('tools/long/run.mjs', '--suite', suite)).rejects.toMatchObject({ code: 2, stderr: expect.stringMatching(/^not yet: /) });
  });

  it.each(['consent', 'events', 'handover'])('says not yet for the bench %s', async (name) => {
    await expect(node('tools/bench/run.mjs', name, '--short')).rejects.toMatchObject({ code: 2, stderr: expect.stringMatching(/^not yet: /) });
  });

  it.each([
    ['no name', ['tools/bench/run.mjs']],
    ['a name that nobody gave', ['tools/bench/run.mjs', 'everything']],
    ['a suite of no name', ['tools/long/run.mjs', '--suite']],
    ['a property every object has', ['tools/bench/run.mjs', 'constructor']],
  ])('explains itself when asked for %s', async (_situation, args) => {
    await expect(node(...args)).rejects.toMatchObject({ code: 2, stderr: expect.stringMatching(/^usage: npm run /) });
  });
});
