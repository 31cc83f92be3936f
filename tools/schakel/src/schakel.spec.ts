import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { Asker } from './asking/asker.js';
import type { HttpCall, HttpReply } from './gateway-client.js';
import { Fault, NotReachable, Refused } from './ending/endings.js';
import { schakel } from './program.js';
import { run, type Connect } from './run.js';
import { aReadyFile, anOverview, aScreen } from './testing/builders.js';

const everyCommand = (command: Command): Command[] => [command, ...command.commands.flatMap(everyCommand)];
const pathOf = (command: Command): string => `${command.parent ? `${pathOf(command.parent)} ` : ''}${command.name()}`;

interface Asked {
  readonly asker: Asker;
  readonly call: HttpCall;
}

interface Situation {
  readonly answer?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly failure?: Error;
  readonly typed?: string;
}

/** Types a command line at a region that gives one answer; what came of it. */
async function typing(words: string, { answer = {}, headers = { etag: 'W/"1"' }, failure, typed = '' }: Situation = {}) {
  const screen = aScreen();
  const asked: Asked[] = [];
  const reply = async (): Promise<HttpReply> => {
    if (failure) throw failure;
    return { status: 200, headers, body: answer };
  };
  const connect: Connect = async () => ({
    region: aReadyFile(),
    gateway: {
      token: async (asker) => (asked.push({ asker, call: { method: 'POST', url: 'token' } }), { access_token: 'abc', expires_in: 300 }),
      ask: (asker, call) => (asked.push({ asker, call }), reply()),
      steer: reply,
    },
    progress: { step: () => undefined },
    bsnOf: async (option) => (option === '-' ? typed : option),
  });
  const exitCode = await run(words.split(' '), screen, connect);
  return { exitCode, out: screen.written.out, err: screen.written.err, asked };
}

describe('schakel', () => {
  it('gives a token as one JSON document', async () => {
    const { exitCode, out } = await typing('token --as huisarts --json');

    expect([exitCode, JSON.parse(out)]).toEqual([0, { access_token: 'abc', expires_in: 300 }]);
  });

  it.each([
    ['the huisarts treats', 'token --as huisarts', { requester: 'huisarts', purpose: 'TREAT' }],
    ['the crisis service treats in an emergency', 'token --as crisis', { requester: 'crisis', purpose: 'ETREAT' }],
    ['whoever says so states no purpose', 'token --as huisarts --purpose none', { requester: 'huisarts', purpose: null }],
    ['another person in another role', 'token --as huisarts --person p2 --role poh-ggz --purpose COC', { requester: 'huisarts', person: 'p2', role: 'poh-ggz', purpose: 'COC' }],
  ])('asks as the one who is named: %s', async (_situation, words, asker) => {
    expect((await typing(words)).asked[0]?.asker).toEqual(asker);
  });

  it('keeps the BSN out of every address', async () => {
    const { asked } = await typing('overview --bsn - --as huisarts', { answer: 'page', typed: '999955317' });

    expect(asked[0]?.call.url).not.toContain('999955317');
    expect(JSON.stringify(asked[0]?.call.body)).toContain('999955317');
  });

  it.each([
    ['every source answered', 'answered', 0],
    ['a source failed', 'failed', 4],
  ])('says by its exit code whether the overview is whole: %s', async (_situation, state, expected) => {
    const answer = anOverview({ sources: [{ id: 'ais-brug', ura: '00000003', kind: 'ais', fhir: 'R4', state, reason: null, ageMs: 1 }] });

    expect((await typing('overview --bsn 999955317 --as huisarts --json', { answer })).exitCode).toBe(expected);
  });

  it.each([
    ['in a terminal', '', 'text/plain'],
    ['in a browser', ' --html', 'text/html'],
    ['as FHIR', ' --fhir', 'application/fhir+json'],
    ['as JSON', ' --json', 'application/vnd.regioschakel.overview+json'],
    ['as FHIR for a script', ' --fhir --json', 'application/fhir+json'],
    ['as a page in JSON', ' --html --json', 'text/html'],
  ])('asks for the overview once, as it is shown: %s', async (_where, option, accept) => {
    const { asked } = await typing(`overview --bsn 999955317 --as huisarts${option}`, { answer: option.startsWith(' --json') ? anOverview() : option.startsWith(' --fhir') ? { resourceType: 'Bundle' } : 'page' });

    expect(asked.map(({ call }) => call.headers)).toEqual([{ accept }]);
  });

  it.each([
    ['whole', 'answered', '', 'MEDICATIEOVERZICHT\n\n', 'MEDICATIEOVERZICHT\n', 0],
    ['that a source is missing from', 'partial', '', 'MEDICATIEOVERZICHT\n\n', 'MEDICATIEOVERZICHT\n', 4],
    ['for a browser', 'answered', ' --html', '<!DOCTYPE html>\n', '<!DOCTYPE html>\n', 0],
    ['as one document of JSON', 'partial', ' --html --json', '<p>\n', '"<p>\\n"\n', 4],
    ['that would steer the terminal', 'answered', '', 'MET\u001b[31mOPROLOL', 'MET [31mOPROLOL\n', 0],
  ])('prints the page that the region makes: %s', async (_which, sources, option, answer, printed, expected) => {
    const { exitCode, out } = await typing(`overview --bsn 999955317 --as huisarts${option}`, { answer, headers: { 'overview-sources': sources } });

    expect([out, exitCode]).toEqual([printed, expected]);
  });

  it('does not call a page whole that does not say so', async () => {
    expect((await typing('overview --bsn 999955317 --as huisarts', { answer: 'page' })).exitCode).toBe(4);
  });

  it.each([
    [403, 'Geweigerd: u mag dit niet zien of doen.'],
    [404, 'Niet gevonden: het bestaat niet, of het is niet voor u.'],
    [401, 'Geen toegang: de regio kent dit systeem of dit token niet.'],
  ])('says what kind of no it is: %s', async (status, line) => {
    expect((await typing('looked --bsn 999955317', { failure: new Refused(status, {}) })).err).toBe(`${line}\n`);
  });

  it.each([
    ['dance', 'schakel kent het commando dance niet. Hulp: npx schakel --help'],
    ['overview --as huisarts', 'De optie --bsn <bsn> ontbreekt. Hulp: npx schakel --help'],
    ['overview --bsn', 'De optie --bsn <bsn> heeft een waarde nodig. Hulp: npx schakel --help'],
    ['sources --colour', 'De optie --colour bestaat hier niet. Hulp: npx schakel --help'],
    ['crisis publish --bsn 1', 'Het argument file ontbreekt. Hulp: npx schakel --help'],
    ['audit verify now', 'Er staan te veel woorden achter dit commando. Hulp: npx schakel --help'],
    ['crisis erase', 'erase is er nog niet: het komt met deel 5.'],
  ])('says in Dutch what was typed wrong: %s', async (words, line) => {
    expect(await typing(words)).toMatchObject({ exitCode: 2, err: `${line}\n` });
  });

  it('says its version, that of the project', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

    expect(await typing('--version')).toMatchObject({ exitCode: 0, out: `${version}\n`, err: '' });
  });

  it.each(everyCommand(schakel(async () => undefined)).map((command) => [pathOf(command), command] as const))('has help in Dutch, with a word on everything: %s', (_path, command) => {
    const silent = [command, ...command.options, ...command.registeredArguments].filter(({ description }) => (typeof description === 'function' ? command.description() : description) === '');

    expect(silent).toEqual([]);
    expect(command.helpInformation()).not.toMatch(/\b(Usage|Options|Arguments|Commands|default|display|options|command)\b/);
  });

  it('prints a refusal as a document, with and without --json', async () => {
    const failure = new Refused(403, { resourceType: 'OperationOutcome' });
    const answers = await Promise.all([typing('overview --bsn 999955317 --as huisarts', { failure }), typing('looked --bsn 999955317 --json', { failure })]);

    for (const { exitCode, out } of answers) {
      expect([exitCode, JSON.parse(out)]).toEqual([3, { refused: true, status: 403, outcome: { resourceType: 'OperationOutcome' } }]);
    }
  });

  it.each([
    ['a page for a browser: in words alone', '--html', ''],
    ['a page in JSON', '--html --json', '{"refused":true,"status":403,"outcome":{"resourceType":"OperationOutcome"}}\n'],
    ['a Bundle', '--fhir', '{"refused":true,"status":403,"outcome":{"resourceType":"OperationOutcome"}}\n'],
  ])('refuses %s', async (_what, option, printed) => {
    const failure = new Refused(403, { resourceType: 'OperationOutcome' });

    expect(await typing(`overview --bsn 999955317 --as huisarts ${option}`, { failure })).toMatchObject({ exitCode: 3, out: printed, err: 'Geweigerd: u mag dit niet zien of doen.\n' });
  });

  it.each([
    ['the region is not there', 'looked --bsn 999955317', new NotReachable('weg'), 5],
    ['the region has a fault', 'looked --bsn 999955317', new Fault('stuk'), 1],
    ['schakel itself has a fault', 'looked --bsn 999955317', new TypeError('oops'), 1],
    ['an unknown command', 'dance', undefined, 2],
    ['a forgotten option', 'overview --as huisarts', undefined, 2],
    ['an unknown requester', 'token --as nobody', undefined, 2],
    ['a page and a Bundle at once', 'overview --bsn 999955317 --as huisarts --fhir --html', undefined, 2],
    ['no page where a page was asked for', 'overview --bsn 999955317 --as huisarts', undefined, 1],
    ['an unknown purpose', 'token --as huisarts --purpose HMARKT', undefined, 2],
    ['an unknown category', 'consent grant --bsn 999955317 --who ura:00000002 --category everything', undefined, 2],
    ['an unknown receiver', 'consent grant --bsn 999955317 --who everyone --category medication', undefined, 2],
    ['withdrawing nothing in particular', 'consent withdraw', undefined, 2],
    ['a way to break that nobody knows', 'sources break ais-brug --how softly', undefined, 2],
    ['a command of a later part', 'explain --audit 1', undefined, 2],
    ['a step of a later part', 'handover complete --id 1 --as fact', undefined, 2],
  ])('ends with a code of its own and one line for a person when %s', async (_situation, words, failure, expected) => {
    const { exitCode, err } = await typing(words, failure ? { failure } : {});

    expect(exitCode).toBe(expected);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it.each(['explain', 'emergency declare', 'review list', 'events status', 'topics list', 'kafka up', 'receiver', 'plan read', 'crisis erase', 'handover board'])(
    'says of %s that it comes later',
    async (words) => {
      expect((await typing(`${words} --any thing`)).out).toBe('not yet\n');
      expect(JSON.parse((await typing(`${words} --json`)).out)).toEqual({ answer: 'not yet' });
    },
  );
});
