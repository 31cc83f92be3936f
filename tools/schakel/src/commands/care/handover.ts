import type { Command } from 'commander';
import { askerOf, type WhoOptions } from '../../asking/asker.js';
import { readBundle } from '../../fhir/document-file.js';
import { isJsonObject } from '../../fhir/json.js';
import { putBsnIn } from '../../fhir/put-bsn-in.js';
import { Fault, WrongUse } from '../../ending/endings.js';
import { fields, type Answer } from '../../ending/answer.js';
import { handoverSummary } from '../../handover-form/handover-summary.js';
import type { Context, Perform } from '../context.js';
import { notYet } from '../not-yet.js';
import { whoOptions } from '../who-options.js';

type PublishOptions = WhoOptions & { readonly bsn?: string };
type OneOptions = WhoOptions & { readonly id?: string };

const laterSteps = ['ask', 'answer', 'contact', 'arrange', 'complete', 'cancel', 'return', 'board'];

export function addHandover(program: Command, perform: Perform): void {
  const handover = program.command('handover').description('warme overdracht: wie neemt de zorg over');
  whoOptions(handover.command('publish').description('vraagt een andere behandelaar de zorg over te nemen').argument('<file>', 'een FHIR-transactie in JSON').option('--bsn <bsn>', 'de cliënt, in plaats van wie in het bestand staat'), 'fact').action(
    (file: string, options: PublishOptions) => perform((context) => publish(context, file, options)),
  );
  one(handover, ['show', 'hoe een overdracht ervoor staat'], 'fact', (id, options) => perform((context) => show(context, id, options)));
  one(handover, ['accept', 'neemt een overdracht aan'], 'huisarts', (id, options) => perform((context) => answer(context, id, options, 'accepted')));
  one(handover, ['refuse', 'weigert een overdracht'], 'huisarts', (id, options) => perform((context) => answer(context, id, options, 'rejected')));
  laterSteps.forEach((step) => notYet(handover, step, 6));
}

function one(group: Command, [name, description]: readonly [string, string], usualRequester: string, action: (id: string, options: OneOptions) => Promise<void>): void {
  whoOptions(group.command(name).description(description).argument('[id]', 'het nummer van de overdracht').option('--id <id>', 'hetzelfde, als optie'), usualRequester).action((argument: string | undefined, options: OneOptions) => {
    const id = argument ?? options.id;
    if (id === undefined) throw new WrongUse('Geef het id van de overdracht.');
    return action(id, options);
  });
}

async function publish(context: Context, file: string, options: PublishOptions): Promise<Answer> {
  const { gateway, region, bsnOf } = context;
  const bundle = await readBundle(file);
  const body = options.bsn === undefined ? bundle : putBsnIn(bundle, await bsnOf(options.bsn));
  const reply = await gateway.ask(askerOf(options, region), { method: 'POST', url: region.endpoints.fhir, body });
  return show(context, taskIdIn(reply.body), options);
}

/** The transaction's answer names what was made; the Task is the handover. */
function taskIdIn(answer: unknown): string {
  const entries = isJsonObject(answer) && Array.isArray(answer['entry']) ? answer['entry'] : [];
  const locations = entries.flatMap((entry: unknown) => (isJsonObject(entry) && isJsonObject(entry['response']) ? [String(entry['response']['location'])] : []));
  const id = locations.map((location) => /(?:^|\/)Task\/([^/]+)/.exec(location)?.[1]).find(Boolean);
  if (!id) throw new Fault('De regio zei niet welke overdracht zij maakte.');
  return id;
}

async function show({ gateway, region }: Context, id: string, options: WhoOptions): Promise<Answer> {
  const { body } = await gateway.ask(askerOf(options, region), { method: 'GET', url: taskUrl(region, id) });
  return fields(handoverSummary(body));
}

async function answer({ gateway, region }: Context, id: string, options: WhoOptions, status: 'accepted' | 'rejected'): Promise<Answer> {
  const asker = askerOf(options, region);
  const url = taskUrl(region, id);
  const { body: task, headers } = await gateway.ask(asker, { method: 'GET', url });
  const { etag = '' } = headers;
  const { body } = await gateway.ask(asker, { method: 'PUT', url, headers: { 'if-match': etag }, body: { ...(task as object), status } });
  return fields(handoverSummary(body));
}

const taskUrl = ({ endpoints }: Context['region'], id: string): string => `${endpoints.fhir}/Task/${encodeURIComponent(id)}`;
