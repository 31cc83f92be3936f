import pg from 'pg';

import { freshDatabase } from './fresh-database.js';

async function answerOf(url: string, question: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: question, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}

const makeATable = (url: string): Promise<unknown> => answerOf(url, 'create table visit (id int)');

describe('a database for one suite', () => {
  it('is brought up to date and says in its name that it is for tests', async () => {
    const { url, drop } = await freshDatabase(makeATable);

    expect(new URL(url).pathname).toContain('test');
    expect(await answerOf(url, `select to_regclass('visit') is not null`)).toBe(true);
    await drop();
  });

  it('holds nothing of the suite before it', async () => {
    const [first, second] = [await freshDatabase(makeATable), await freshDatabase()];

    expect(await answerOf(second.url, `select to_regclass('visit') is null`)).toBe(true);
    await Promise.all([first.drop(), second.drop()]);
  });

  it('is gone after the suite', async () => {
    const { url, drop } = await freshDatabase();
    await drop();

    await expect(answerOf(url, 'select 1')).rejects.toThrow('does not exist');
  });
});
