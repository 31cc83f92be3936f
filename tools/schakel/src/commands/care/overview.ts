import type { Command } from 'commander';
import { z } from 'zod';
import { askerOf, type WhoOptions } from '../../asking/asker.js';
import type { Reply } from '../../asking/gateway.js';
import type { Answer } from '../../ending/answer.js';
import { Fault, WrongUse } from '../../ending/endings.js';
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
  return asPage(await ask(context, options, options.html ? 'text/html' : 'text/plain'));
}

const sourcesForm = z.looseObject({ sources: z.array(z.looseObject({ state: z.string() })) });

const asDocument = ({ body }: Reply): Answer => ({
  json: body,
  text: () => JSON.stringify(body, null, 2),
  exitCode: partialIf(sourcesForm.parse(body).sources.some(({ state }) => state === 'failed')),
});

const asBundle = ({ body }: Reply): Answer => ({
  json: body,
  text: () => JSON.stringify(body, null, 2),
  exitCode: partialIf(sourcesThatFailed(body)),
});

/** A page names in its first lines what did not answer; for a program the header says whether anything did not. */
function asPage({ body, headers }: Reply): Answer {
  if (typeof body !== 'string') throw new Fault('De regio gaf geen pagina.');
  return { json: body, text: () => body.trimEnd(), exitCode: partialIf(headers['overview-sources'] !== 'answered') };
}

const partialIf = (hasGap: boolean): ExitCode => (hasGap ? exitCodes.partial : exitCodes.done);

async function ask({ gateway, region, bsnOf }: Context, options: OverviewOptions, accept: string): Promise<Reply> {
  const moment = options.at === undefined ? [] : [{ name: 'moment', valueDateTime: options.at }];
  return gateway.ask(askerOf(options, region), {
    method: 'POST',
    url: `${region.endpoints.fhir}/$medication-overview`,
    headers: { accept },
    body: aboutClient(await bsnOf(options.bsn), ...moment),
  });
}
