import type { Command } from 'commander';
import { z } from 'zod';
import { asRequester } from '../../asking/asker.js';
import type { Answer } from '../../ending/answer.js';
import { exitCodes } from '../../ending/exit-code.js';
import type { Context, Perform } from '../context.js';

const place = z.object({ writer: z.string(), seq: z.number() });
const reportForm = z.object({ entries: z.number(), writers: z.number(), firstBad: place.nullable() });

export function addAudit(program: Command, perform: Perform): void {
  const audit = program.command('audit').description('de log van wie er keek');
  audit.command('verify').description('rekent na of niemand iets aan de log veranderde').action(() => perform(verify));
}

async function verify({ gateway, region }: Context): Promise<Answer> {
  const url = `${region.endpoints.fhir}/$audit-verify`;
  const { body } = await gateway.ask(asRequester('operator', null), { method: 'POST', url, body: { resourceType: 'Parameters' } });
  const { entries, writers, firstBad } = reportForm.parse(body);
  return {
    json: { entries, writers, firstBad },
    text: () => (firstBad ? `De log klopt niet: regel ${firstBad.seq} van schrijver ${firstBad.writer} is de eerste foute.` : `De log klopt: ${entries} regels van ${writers} schrijvers.`),
    exitCode: firstBad ? exitCodes.fault : exitCodes.done,
  };
}
