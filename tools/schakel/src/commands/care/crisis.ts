import type { Command } from 'commander';
import { askerOf, type WhoOptions } from '../../asking/asker.js';
import { readBundle } from '../../fhir/document-file.js';
import { aboutClient } from '../../fhir/parameters.js';
import { putBsnIn } from '../../fhir/put-bsn-in.js';
import { identityOf } from '../../fhir/identity-of.js';
import { documentPage } from '../../document-page/document-page.js';
import { fields, type Answer } from '../../ending/answer.js';
import { NotYet, WrongUse } from '../../ending/endings.js';
import type { Context, Perform } from '../context.js';
import { notYet } from '../not-yet.js';
import { bsnOption, whoOptions } from '../who-options.js';

type PublishOptions = WhoOptions & { readonly bsn: string };
type ReadOptions = WhoOptions & { readonly bsn?: string; readonly code?: string };

export function addCrisis(program: Command, perform: Perform): void {
  const crisis = program.command('crisis').description('de crisiskaart');
  whoOptions(bsnOption(crisis.command('publish').description('zet een crisiskaart klaar, als de cliënt').argument('<file>', 'een FHIR-document in JSON')), 'client').action((file: string, options: PublishOptions) =>
    perform((context) => publish(context, file, options)),
  );
  whoOptions(crisis.command('read').description('leest de crisiskaart van deze cliënt').option('--bsn <bsn>', 'BSN van de cliënt; - leest het van standard input').option('--code <code>', 'nog niet: de code op de papieren kaart komt met deel 5')).action((options: ReadOptions) => {
    if (options.code !== undefined) throw new NotYet('crisis read --code', 5);
    return perform((context) => read(context, options));
  });
  notYet(crisis, 'erase', 5);
}

async function publish({ gateway, region, bsnOf }: Context, file: string, options: PublishOptions): Promise<Answer> {
  const body = putBsnIn(await readBundle(file), await bsnOf(options.bsn));
  const reply = await gateway.ask(askerOf(options, region), { method: 'POST', url: `${region.endpoints.fhir}/Bundle`, body });
  return fields(identityOf(reply));
}

async function read({ gateway, region, bsnOf }: Context, options: ReadOptions): Promise<Answer> {
  const { bsn } = options;
  if (bsn === undefined) throw new WrongUse('Geef --bsn B.');
  const body = aboutClient(await bsnOf(bsn));
  const reply = await gateway.ask(askerOf(options, region), { method: 'POST', url: `${region.endpoints.fhir}/$crisis-card`, body });
  return { json: reply.body, text: () => documentPage(reply.body) };
}
