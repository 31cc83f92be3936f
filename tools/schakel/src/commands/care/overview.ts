import type { Command } from 'commander';
import { z } from 'zod';
import { askerOf, type WhoOptions } from '../../asking/asker.js';
import type { HttpReply } from '../../gateway-client.js';
import type { Answer } from '../../ending/answer.js';
import { Fault, Refused, RefusedInWords, WrongUse } from '../../ending/endings.js';
import { exitCodes, type ExitCode } from '../../ending/exit-code.js';
import { aboutClient } from '../../fhir/parameters.js';
import type { Context, Perform } from '../context.js';
import { bsnOption, whoOptions } from '../who-options.js';
import { sourcesThatFailed } from './failed-sources.js';

interface OverviewOptions extends WhoOptions {
  readonly bsn: string;
  readonly at?: string;
  readonly fhir?: boolean;
  readonly html?: boolean;
}

const overviewJson = 'application/vnd.regioschakel.overview+json';

export function addOverview(program: Command, perform: Perform): void {
  whoOptions(bsnOption(program.command('overview').description('wat deze cliënt gebruikt')))
    .option('--at <moment>', 'het overzicht op dit moment in plaats van nu')
    .option('--fhir', 'als FHIR-Bundle')
    .option('--html', 'als pagina voor een browser, om te lezen of af te drukken')
    .action((options: OverviewOptions) => perform((context) => overview(context, options, program.opts<{ json?: boolean }>().json ?? false)));
}

/** One question, in the notation that is shown: each question is a line in the log of who looked. */
async function overview(context: Context, options: OverviewOptions, asJson: boolean): Promise<Answer> {
  if (options.fhir && options.html) throw new WrongUse('Kies één van beide: --fhir of --html.');
  if (options.fhir) return asBundle(await ask(context, options, 'application/fhir+json'));
  if (asJson && !options.html) return asDocument(await ask(context, options, overviewJson));
  if (options.html) return asPage(await ask(context, options, 'text/html').catch(asJson ? thrown : thrownInWords));
  return asPage(await ask(context, options, 'text/plain'));
}

function thrown(error: unknown): never {
  throw error;
}

/** Who writes the page to a file must not find a refusal in it. */
function thrownInWords(error: unknown): never {
  throw error instanceof Refused ? new RefusedInWords(error.message, { cause: error }) : error;
}

const sourcesForm = z.looseObject({ sources: z.array(z.looseObject({ state: z.string() })) });

const asDocument = ({ body }: HttpReply): Answer => ({
  json: body,
  text: () => JSON.stringify(body, null, 2),
  exitCode: partialIf(sourcesForm.parse(body).sources.some(({ state }) => state === 'failed')),
});

const asBundle = ({ body }: HttpReply): Answer => ({
  json: body,
  text: () => JSON.stringify(body, null, 2),
  exitCode: partialIf(sourcesThatFailed(body)),
});

/** A page names in its first lines what did not answer; for a program the header says whether anything did not. */
function asPage({ body, headers }: HttpReply): Answer {
  if (typeof body !== 'string') throw new Fault('De regio gaf geen pagina.');
  return { json: body, text: () => body.trimEnd(), exitCode: partialIf(headers['overview-sources'] !== 'answered') };
}

const partialIf = (hasGap: boolean): ExitCode => (hasGap ? exitCodes.partial : exitCodes.done);

async function ask({ gateway, region, bsnOf }: Context, options: OverviewOptions, accept: string): Promise<HttpReply> {
  const moment = options.at === undefined ? [] : [{ name: 'moment', valueDateTime: options.at }];
  return gateway.ask(askerOf(options, region), {
    method: 'POST',
    url: `${region.endpoints.fhir}/$medication-overview`,
    headers: { accept },
    body: aboutClient(await bsnOf(options.bsn), ...moment),
  });
}
