import { Injectable } from '@nestjs/common';
import { Database, type PreparedStatement } from '#libs/platform';
import type { UsedAssertions } from '../application/used-assertions.port.js';

/** The insert decides, not a look before it: of many at once, on any process, one gets its row. Each takes two expired rows away. */
const markUsed: PreparedStatement = {
  name: 'tokens-mark-assertion-used',
  text: `with expired as (
           delete from tokens.used_assertions where assertion_id in (
             select assertion_id from tokens.used_assertions where expires_at < now() order by expires_at limit 2 for update skip locked))
         insert into tokens.used_assertions (assertion_id, expires_at) values ($1, now() + make_interval(secs => $2))
         on conflict (assertion_id) do nothing`,
};

@Injectable()
export class UsedAssertionsRepository implements UsedAssertions {
  constructor(private readonly database: Database) {}

  async markUsed(assertionId: string, ttlSeconds: number): Promise<boolean> {
    const { rowCount } = await this.database.hot.query({ ...markUsed, values: [assertionId, ttlSeconds] });
    return rowCount === 1;
  }
}
