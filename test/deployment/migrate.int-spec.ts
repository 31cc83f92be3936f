import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';

const run = promisify(execFile);
const program = ['--import', './test/support/typescript.mjs', 'tools/migrate/migrate.ts'];

async function migrate(url: string): Promise<string> {
  const { stderr } = await run(process.execPath, program, { env: { ...process.env, DATABASE_URL: url, NODE_OPTIONS: '' } });
  return stderr;
}

describe('the program that brings a database up to date before a release', () => {
  let database: FreshDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
  });

  afterAll(() => database.drop());

  it('names what it did, and does nothing the second time', async () => {
    expect(await migrate(database.url)).toMatch(/^migrate: [A-Z]\w+\d+, .*\n$/);
    expect(await migrate(database.url)).toBe('migrate: nothing to do\n');
  });

  it('ends with one line when the database is away', async () => {
    await expect(migrate('postgres://nobody@127.0.0.1:1/nowhere')).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(/^migrate: .*\n$/) });
  });
});
