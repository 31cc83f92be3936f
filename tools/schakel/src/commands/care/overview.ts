import type { Command } from 'commander';
import { askerOf, type WhoOptions } from '../../asking/asker.js';
import { aboutClient } from '../../fhir/parameters.js';
import type { Reply } from '../../asking/gateway.js';
import type { Answer } from '../../ending/answer.js';
import { exitCodes, type ExitCode } from '../../ending/exit-code.js';
import { overviewForm } from '../../overview-page/overview-form.js';
import { overviewPage } from '../../overview-page/overview-page.js';
import type { Context, Perform } from '../context.js';
import { bsnOption, whoOptions } from '../who-options.js';
import { sourcesThatFailed } from './failed-sources.js';

interface OverviewOptions extends WhoOptions {
  readonly bsn: string;
  readonly at?: string;
  readonly fhir?: boolean;
}

const overviewJson = 'application/vnd.regioschakel.overview+json';

export function addOverview(program: Command, perform: Perform): void {
  whoOptions(bsnOption(program.command('overview').description('wat deze cliënt gebruikt')))
    .option('--at <moment>', 'het overzicht op dit moment in plaats van nu')
    .option('--fhir', 'als FHIR-Bundle')
    .action((options: OverviewOptions) => perform((context) => overview(context, options)));
}

async function overview(context: Context, options: OverviewOptions): Promise<Answer> {
  if (options.fhir) return asBundle(await ask(context, options, 'application/fhir+json'));
  const { body } = await ask(context, options, overviewJson);
  const read = overviewForm.parse(body);
  const hasGap = read.sources.some(({ state }) => state === 'failed');
  return { json: body, text: () => overviewPage(read, nameOfOrganisation(context)), exitCode: partialIf(hasGap) };
}

const nameOfOrganisation = ({ region }: Context) => (ura: string): string => region.organisations.find((one) => one.ura === ura)?.name ?? ura;

const asBundle = ({ body }: Reply): Answer => ({
  json: body,
  text: () => JSON.stringify(body, null, 2),
  exitCode: partialIf(sourcesThatFailed(body)),
});

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
