import pg from 'pg';
import type { Gateway } from './support/a-gateway.js';
import { epd, his } from './support/a-region.js';
import { anAssertion, askForToken } from './support/assertions.js';
import { aTokenServer, type TokenServer } from './support/a-token-server.js';

let server: TokenServer;
let gateways: Gateway[];

beforeAll(async () => {
  server = await aTokenServer();
  gateways = [server, await server.another()];
});

afterAll(() => server?.stop());

const statusesOf = async (assertion: string, times: number): Promise<number[]> => {
  const answers = await Promise.all(Array.from({ length: times }, (_, index) => askForToken(gateways[index % 2]!.url, assertion)));
  return answers.map(({ status }) => status).sort();
};

describe('an assertion that is used more than once', () => {
  it('gives one token, however it is raced over two gateways', async () => {
    for (let round = 0; round < 15; round += 1) {
      const system = round % 2 ? epd : his;
      expect(await statusesOf(await anAssertion(server.keys, system), 6)).toEqual([200, 401, 401, 401, 401, 401]);
    }
  });

  it('gives one token when it comes back later, at the other gateway', async () => {
    const assertion = await anAssertion(server.keys, epd);

    expect((await askForToken(gateways[0]!.url, assertion)).status).toBe(200);
    expect((await askForToken(gateways[1]!.url, assertion)).body).toEqual({ error: 'invalid_client', error_description: 'client authentication failed' });
  });

  it('does not stand in the way of another system that chose the same id', async () => {
    const claims = { jti: 'the-same-id' };

    expect((await askForToken(gateways[0]!.url, await anAssertion(server.keys, epd, { claims }))).status).toBe(200);
    expect((await askForToken(gateways[0]!.url, await anAssertion(server.keys, his, { claims }))).status).toBe(200);
  });

  it('is forgotten after its end, so that the table does not grow', async () => {
    const database = new pg.Pool({ connectionString: server.databaseUrl, max: 1 });
    await database.query(`insert into tokens.used_assertions select 'old-' || n, now() - interval '1 minute' from generate_series(1, 4) n`);
    await askForToken(gateways[0]!.url, await anAssertion(server.keys, epd));
    await askForToken(gateways[1]!.url, await anAssertion(server.keys, epd));
    const { rows } = await database.query(`select count(*)::integer as old from tokens.used_assertions where assertion_id like 'old-%'`);
    await database.end();

    expect(rows).toEqual([{ old: 0 }]);
  });
});

describe('a token server whose database is gone', () => {
  it('gives no token, and says that the system may come back', async () => {
    const own = await aTokenServer();
    await own.loseDatabase();

    const { status, body } = await askForToken(own.url, await anAssertion(own.keys, epd));
    await own.stop();

    expect([status, body]).toEqual([503, { error: 'temporarily_unavailable', error_description: 'try again shortly' }]);
  });
});
