import type { Command } from 'commander';
import { aboutClient } from '../../fhir/parameters.js';
import { consentForm, epochOf } from '../../consent-form/consent-summary.js';
import { WrongUse } from '../../ending/endings.js';
import { fields, type Answer } from '../../ending/answer.js';
import type { Context, Perform } from '../context.js';
import { client } from './client-in-person.js';

interface WithdrawOptions {
  readonly id?: string;
  readonly bsn?: string;
  readonly all?: boolean;
}

export function addWithdraw(consent: Command, perform: Perform): void {
  consent
    .command('withdraw')
    .description('één met --id, of alles met --bsn B --all')
    .option('--id <id>', 'het nummer van één toestemming of bezwaar')
    .option('--bsn <bsn>', 'BSN van de cliënt; - leest het van standard input')
    .option('--all', 'alles van deze cliënt')
    .action((options: WithdrawOptions) => perform((context) => withdraw(context, options)));
}

function withdraw(context: Context, { id, bsn, all }: WithdrawOptions): Promise<Answer> {
  if (id !== undefined && bsn === undefined && !all) return withdrawOne(context, id);
  if (id === undefined && bsn !== undefined && all) return withdrawEverything(context, bsn);
  throw new WrongUse('Geef --id I, of --bsn B met --all.');
}

async function withdrawOne({ gateway, region }: Context, id: string): Promise<Answer> {
  const url = `${region.endpoints.consent}/Consent/${encodeURIComponent(id)}`;
  const { body, headers } = await gateway.ask(client, { method: 'GET', url });
  const { etag = '' } = headers;
  const reply = await gateway.ask(client, { method: 'PUT', url, headers: { 'if-match': etag }, body: { ...(body as object), status: 'inactive' } });
  return fields({ epoch: epochOf(consentForm.parse(reply.body)) });
}

async function withdrawEverything({ gateway, region, bsnOf }: Context, bsn: string): Promise<Answer> {
  const url = `${region.endpoints.consent}/Consent/$withdraw-all`;
  const reply = await gateway.ask(client, { method: 'POST', url, body: aboutClient(await bsnOf(bsn)) });
  const epoch = epochOf(consentForm.parse(reply.body));
  return { json: { epoch }, text: () => `Alles is ingetrokken. Er staat nu een bezwaar tegen alles, voor iedereen; een nieuwe toestemming gaat daarvoor.\nStand van de toestemmingen: ${epoch}` };
}
