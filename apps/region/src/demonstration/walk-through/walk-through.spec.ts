import { steps } from './steps.js';
import { howToGoOn } from './how-to-go-on.js';
import { walkThrough, type CommandEnd } from './walk-through.js';

const done: CommandEnd = { ended: 'done', text: 'goed', json: { id: 'task-1' } };
const refused: CommandEnd = { ended: 'refused', text: 'geweigerd', json: {} };

async function walked(answers: (command: readonly string[]) => CommandEnd, readyFile = '.region/region.json') {
  const commands: (readonly string[])[] = [];
  const lines: string[] = [];
  const run = async (command: readonly string[]) => {
    commands.push(command);
    return answers(command);
  };
  const ended = await walkThrough({ run, print: (line) => lines.push(line), bsn: '999955317', examples: 'examples', readyFile }).then(() => null, (error: Error) => error.message);
  return { commands, lines, ended };
}

const asItShould = (command: readonly string[]): CommandEnd => (command.includes('wijkteam') ? refused : done);

const named = (command: readonly string[]): string => command.slice(0, command[1]?.startsWith('-') ? 1 : 2).join(' ');
const kept = (change: object = {}): CommandEnd => ({
  ended: 'done',
  text: '',
  json: [{ id: 'c-1', kind: 'grant', who: 'ura:00000002', category: 'medication,handover', purpose: null, from: null, until: null, status: 'active', ...change }],
});

describe('the walk through the main jobs', () => {
  it('grants before it asks, shows one refusal, and ends with who looked', async () => {
    const { commands, ended } = await walked(asItShould);

    expect(ended).toBeNull();
    expect(commands.map(named).filter((name) => name !== 'consent list')).toEqual([
      'consent grant', 'overview', 'overview', 'consent grant', 'crisis read', 'handover publish', 'handover accept', 'looked',
    ]);
  });

  it('does not grant again what still holds from an earlier day, and says so', async () => {
    const { commands, lines, ended } = await walked((command) => (named(command) === 'consent list' ? kept() : asItShould(command)));

    expect(ended).toBeNull();
    expect(commands.filter((command) => named(command) === 'consent grant').map((command) => command.at(-1))).toEqual(['crisis-card']);
    expect(lines).toContain('Dit staat al vast van een eerdere keer: toestemming c-1.');
  });

  it.each([
    ['was withdrawn since', { status: 'inactive' }],
    ['was an objection', { kind: 'objection' }],
    ['ends one day', { until: '2026-12-31T00:00:00Z' }],
    ['starts one day', { from: '2026-12-31T00:00:00Z' }],
    ['is for one purpose', { purpose: 'COC' }],
    ['is for another', { who: 'ura:00000004' }],
    ['is about something else', { category: 'medication' }],
  ])('grants anew when what stands there %s', async (_situation, change) => {
    const { commands } = await walked((command) => (named(command) === 'consent list' ? kept(change) : asItShould(command)));

    expect(commands.filter((command) => named(command) === 'consent grant')).toHaveLength(2);
  });

  it('says that every start makes one more handover, and takes none away', async () => {
    const { lines, commands } = await walked(asItShould);

    expect(lines.map((line) => line.trim())).toContain('Bij elke start komt er een overdracht bij. De vorige blijven staan.');
    expect(commands.filter(([name]) => name === 'handover').map(([, verb]) => verb)).toEqual(['publish', 'accept']);
  });

  it('accepts the handover that was just published', async () => {
    const { commands } = await walked(asItShould);

    expect(commands.find(([, verb]) => verb === 'accept')).toEqual(['handover', 'accept', 'task-1', '--as', 'huisarts']);
  });

  it('stops where a refusal does not come, and says at which step', async () => {
    const { commands, ended } = await walked(() => done);

    expect(ended).toBe('stap 3 (schakel overview) is gelukt, niet geweigerd.');
    expect(commands.map(named)).toEqual(['consent list', 'consent grant', 'overview', 'overview']);
  });

  it('shows the newest of who looked, however often the region was started', async () => {
    const long = Array.from({ length: 80 }, (_, line) => `regel ${line}`).join('\n');
    const { lines } = await walked((command) => (named(command) === 'looked' ? { ...done, text: long } : asItShould(command)));

    expect(lines.at(-1)?.split('\n').slice(-2)).toEqual(['regel 29', '… en nog 50 regels van eerder.']);
  });

  it('names the region in each command where it is not the usual one', async () => {
    const { lines } = await walked(asItShould, '/my data/region.json');

    expect(lines.filter((line) => line.includes('$ npx schakel')).every((line) => line.trimEnd().endsWith(`--region '/my data/region.json'`))).toBe(true);
  });

  it('tells every step in short Dutch sentences, with the command to repeat it', async () => {
    const { lines } = await walked(asItShould);
    const sentences = steps.flatMap(({ tells }) => tells).flatMap((line) => line.split(/(?<=[.?!]) /));

    expect(sentences.filter((sentence) => sentence.split(' ').length > 16)).toEqual([]);
    expect(lines.filter((line) => line.includes('$ npx schakel'))).toHaveLength(steps.length);
  });

  it('says at the end where everything is and how to stop', () => {
    const lines = howToGoOn({ fhir: 'http://f', consent: 'http://c', openapi: 'http://o', readyFile: '.region/region.json' }, '999955317').join('\n');

    for (const said of ['http://f', 'http://c', 'http://o', '.region/region.json', 'Ctrl-C', 'npx schakel overview']) expect(lines).toContain(said);
  });
});
