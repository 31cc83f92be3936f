import { steps } from './steps.js';
import { howToGoOn } from './how-to-go-on.js';
import { walkThrough, type CommandEnd } from './walk-through.js';

const done: CommandEnd = { ended: 'done', text: 'goed', json: { id: 'task-1' } };
const refused: CommandEnd = { ended: 'refused', text: 'geweigerd', json: {} };

async function walked(answers: (command: readonly string[]) => CommandEnd) {
  const commands: (readonly string[])[] = [];
  const lines: string[] = [];
  const run = async (command: readonly string[]) => {
    commands.push(command);
    return answers(command);
  };
  const ended = await walkThrough({ run, print: (line) => lines.push(line), bsn: '999955317', examples: 'examples' }).then(() => null, (error: Error) => error.message);
  return { commands, lines, ended };
}

const asItShould = (command: readonly string[]): CommandEnd => (command.includes('wijkteam') ? refused : done);

describe('the walk through the main jobs', () => {
  it('grants before it asks, shows one refusal, and ends with who looked', async () => {
    const { commands, ended } = await walked(asItShould);

    expect(ended).toBeNull();
    expect(commands.map(([name, verb]) => (verb?.startsWith('-') ? name : `${name} ${verb}`))).toEqual([
      'consent grant', 'overview', 'overview', 'consent grant', 'crisis read', 'handover publish', 'handover accept', 'looked',
    ]);
  });

  it('accepts the handover that was just published', async () => {
    const { commands } = await walked(asItShould);

    expect(commands.find(([, verb]) => verb === 'accept')).toEqual(['handover', 'accept', 'task-1', '--as', 'huisarts']);
  });

  it('stops where a refusal does not come, and says at which step', async () => {
    const { commands, ended } = await walked(() => done);

    expect(ended).toBe('step 3 (schakel overview) ended done, not refused');
    expect(commands).toHaveLength(3);
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
