import type { Command } from 'commander';
import { z } from 'zod';
import { fields, type Answer } from '../../ending/answer.js';
import type { Context, Perform } from '../context.js';

const nowForm = z.object({ now: z.string() });

export function addClock(program: Command, perform: Perform): void {
  const clock = program.command('clock').description('de klok van een regio die met --test-clock is gestart');
  clock
    .command('set')
    .description('zet de klok op een moment')
    .argument('<moment>', 'ISO 8601, zoals 2026-01-31T12:00:00+01:00')
    .action((moment: string) => perform((context) => move(context, { set: moment })));
  clock
    .command('advance')
    .description('zet de klok vooruit')
    .argument('<duration>', 'ISO 8601, zoals P1D of PT15M')
    .action((duration: string) => perform((context) => move(context, { advance: duration })));
}

async function move({ gateway, region }: Context, body: { readonly set: string } | { readonly advance: string }): Promise<Answer> {
  const reply = await gateway.steer({ method: 'POST', url: `${region.endpoints.control}/clock`, body });
  return fields(nowForm.parse(reply.body));
}
