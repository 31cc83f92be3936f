import type { Command } from 'commander';
import { askerOf, type WhoOptions } from '../../asking/asker.js';
import { fields } from '../../ending/answer.js';
import type { Perform } from '../context.js';
import { whoOptions } from '../who-options.js';

export function addToken(program: Command, perform: Perform): void {
  whoOptions(program.command('token').description('een toegangstoken')).action((options: WhoOptions) =>
    perform(async ({ gateway, region }) => {
      const { access_token, expires_in } = await gateway.token(askerOf(options, region));
      return fields({ access_token, expires_in });
    }),
  );
}
