import type { Command } from 'commander';
import { searchAbout } from '../../fhir/parameters.js';
import { consentBody, type ConsentChoice } from '../../consent-form/consent-body.js';
import { consentForm, consentSummary, epochOf, sensitivityOf } from '../../consent-form/consent-summary.js';
import { fields, type Answer } from '../../ending/answer.js';
import { category, sensitivityInWords } from '../../consent-form/categories-in-words.js';
import { tableOf, type Column } from '../../terminal/table.js';
import { resourcesOf } from '../../fhir/bundle.js';
import type { Context, Perform } from '../context.js';
import { bsnOption } from '../who-options.js';
import { client } from './client-in-person.js';
import { addWithdraw } from './withdraw.js';

type ChoiceOptions = ConsentChoice & { readonly bsn: string };

export function addConsent(program: Command, perform: Perform): void {
  const consent = program.command('consent').description('wat de cliënt goed vindt, als de cliënt');
  choice(consent, ['grant', 'legt een toestemming vast'], (options) => perform((context) => record(context, 'permit', options)));
  choice(consent, ['object', 'legt een bezwaar vast'], (options) => perform((context) => record(context, 'deny', options)));
  addWithdraw(consent, perform);
  bsnOption(consent.command('list').description('alle toestemmingen en bezwaren van deze cliënt')).action(({ bsn }: { bsn: string }) => perform((context) => list(context, bsn)));
}

function choice(group: Command, [name, description]: readonly [string, string], action: (options: ChoiceOptions) => Promise<void>): void {
  bsnOption(group.command(name).description(description))
    .requiredOption('--who <who>', 'ura:U | orgtype:T[/ROLE] | team:T | person:P | relative:R')
    .requiredOption('--category <categories>', 'een of meer, met komma’s')
    .option('--sensitivity <labels>', 'alleen wat zo gevoelig is')
    .option('--purpose <purposes>', 'zonder: bij toestemming TREAT, ETREAT en COC; bij bezwaar elk doel')
    .option('--from <moment>', 'geldt vanaf deze dag of dit moment')
    .option('--until <moment>', 'geldt tot en met deze dag, of tot dit moment')
    .option('--also-in-emergency', 'een bezwaar dat ook in nood geldt')
    .action(action);
}

async function record({ gateway, region, bsnOf }: Context, type: 'permit' | 'deny', options: ChoiceOptions): Promise<Answer> {
  const persons = Object.fromEntries(Object.values(region.requesters).map(({ person, ura }) => [person, ura]));
  const body = consentBody(type, await bsnOf(options.bsn), options, new Date(), persons);
  const reply = await gateway.ask(client, { method: 'POST', url: `${region.endpoints.consent}/Consent`, body });
  const consent = consentForm.parse(reply.body);
  return fields({ id: consent.id, version: Number(consent.meta.versionId), epoch: epochOf(consent) });
}

async function list({ gateway, region, bsnOf }: Context, bsn: string): Promise<Answer> {
  const reply = await gateway.ask(client, { method: 'POST', url: `${region.endpoints.consent}/Consent/_search`, body: searchAbout(await bsnOf(bsn)) });
  const consents = resourcesOf(reply.body, 'Consent').map((consent) => consentForm.parse(consent));
  return { json: consents.map(consentSummary), text: () => page(consents.map((consent) => ({ ...consentSummary(consent), sensitivity: sensitivityOf(consent) }))).join('\n') };
}

type Summary = Readonly<Record<string, string | null>>;

const columns: readonly Column[] = [
  { title: 'Soort', width: 12 },
  { title: 'Voor wie', width: 30 },
  { title: 'Wat', width: 30 },
  { title: 'Waarvoor', width: 18 },
  { title: 'Stand', width: 11 },
  { title: 'Nummer', width: 36 },
];

const page = (consents: readonly Summary[]): string[] =>
  consents.length === 0 ? ['Er is geen toestemming of bezwaar vastgelegd.'] : tableOf(columns, consents.map(rowOf));

const rowOf = ({ kind, who, category: codes, sensitivity, purpose, status, id }: Summary): string[] => [
  kind === 'grant' ? 'toestemming' : 'bezwaar',
  who === 'anyone' ? 'iedereen' : (who ?? ''),
  whatOf(codes ?? null, sensitivity ?? null),
  purpose ?? '',
  status === 'active' ? 'geldt' : 'ingetrokken',
  id ?? '',
];

/** Without a category: everything. Without a sensitivity: however sensitive it is. */
function whatOf(codes: string | null, sensitivity: string | null): string {
  const what = codes === null ? 'alles' : codes.split(',').map(category).join(', ');
  return sensitivity === null ? what : `${what}, alleen ${sensitivity.split(',').map(sensitivityInWords).join(', ')}`;
}
