import type { Command } from 'commander';
import type { HttpReply } from '../../gateway-client.js';
import type { ReadySource } from '../../asking/ready-file.js';
import { fields, type Answer } from '../../ending/answer.js';
import { Ending, WrongUse } from '../../ending/endings.js';
import { isJsonObject } from '../../fhir/json.js';
import { tableOf, type Column } from '../../terminal/table.js';
import type { Context, Perform } from '../context.js';
import { addCertify } from './certify.js';

interface SourceState {
  readonly id: string;
  readonly ura: string;
  readonly kind: string;
  readonly fhir: string;
  readonly state: 'up' | 'down';
  readonly latencyMs: number | null;
}

/** The gateway waits as long for a source: the national service level. */
const oneLook = { ms: 4_000, bytes: 8_000_000 };
const ways = ['down', 'late', 'html', 'garbage', 'other-person', 'endless', 'huge'];

export function addSources(program: Command, perform: Perform): void {
  const sources = program.command('sources').description('de bronnen van de regio, en of zij antwoord geven');
  sources.command('list', { isDefault: true }).description('alle bronnen').action(() => perform(list));
  sources
    .command('break')
    .description('maakt een nagebootste bron stuk')
    .argument('<id>', 'de bron')
    .requiredOption('--how <how>', ways.join(' | '))
    .action((id: string, { how }: { how: string }) => perform((context) => breakSource(context, id, how)));
  sources
    .command('mend')
    .description('maakt haar weer heel')
    .argument('<id>', 'de bron')
    .action((id: string) => perform((context) => control(context, id, '/control/mend', {})));
  addCertify(sources, perform);
}

function breakSource(context: Context, id: string, how: string): Promise<Answer> {
  if (!ways.includes(how)) throw new WrongUse(`--how ${how} is niet bekend; kies uit: ${ways.join(' ')}`);
  return control(context, id, '/control/break', { how });
}

async function list(context: Context): Promise<Answer> {
  const states = await Promise.all(context.region.sources.map((source) => stateOf(context, source)));
  if (states.every(({ state }) => state === 'down')) await regionAnswers(context);
  return { json: states, text: () => page(states) };
}

/** Where no source answers it may be that nothing runs at all, and that is another thing; the region's own process says that it is there. */
const regionAnswers = ({ gateway, region }: Context): Promise<HttpReply> => gateway.steer({ method: 'GET', url: new URL('/health/live', region.endpoints.control).href });

/** Up is: says in time, and in FHIR, what it can do. */
async function stateOf({ gateway }: Context, { id, ura, kind, fhir, baseUrl }: ReadySource): Promise<SourceState> {
  const askedAt = performance.now();
  const isUp = await gateway.steer({ method: 'GET', url: `${baseUrl}/metadata`, within: oneLook }).then(saysWhatItCan, isNoAnswer);
  return { id, ura, kind, fhir, state: isUp ? 'up' : 'down', latencyMs: isUp ? Math.round(performance.now() - askedAt) : null };
}

const saysWhatItCan = ({ body }: HttpReply): boolean => isJsonObject(body) && body['resourceType'] === 'CapabilityStatement';

function isNoAnswer(error: unknown): false {
  if (error instanceof Ending || error instanceof SyntaxError) return false;
  throw error;
}

async function control({ gateway, region }: Context, id: string, path: string, body: object): Promise<Answer> {
  const source = region.sources.find((one) => one.id === id);
  const simulator = region.simulators[source?.kind ?? id];
  if (!simulator) throw new WrongUse(`${id} is geen bron van deze regio; kies uit: ${region.sources.map((one) => one.id).join(' ')}`);
  const reply = await gateway.steer({ method: 'POST', url: new URL(path, simulator).href, body });
  return fields({ id, ...(reply.body as object) });
}

const columns: readonly Column[] = ['Bron', 'URA', 'Soort', 'FHIR', 'Stand', 'ms'].map((title, index) => ({ title, width: [14, 8, 10, 6, 14, 6][index] ?? 8 }));

const page = (states: readonly SourceState[]): string =>
  tableOf(columns, states.map(({ id, ura, kind, fhir, state, latencyMs }) => [id, ura, kind, fhir, state === 'up' ? 'bereikbaar' : 'onbereikbaar', `${latencyMs ?? ''}`])).join('\n');
