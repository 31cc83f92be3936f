import { readFileSync } from 'node:fs';
import { settingsSchema } from '#libs/platform';
import { optionsFrom } from '../../apps/region/src/launch/options.js';

const contract = readFileSync('docs/contract.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe('docs/contract.md beside the commands of npm', () => {
  const named = [...new Set([...contract.matchAll(/`npm (?:ci && npm )?(?:run )?([a-z:]+)/g)].map(([, name = '']) => name))].filter((name) => name !== 'ci');

  it('names the scripts that everyone uses', () => {
    expect(named).toEqual(expect.arrayContaining(['start', 'test', 'test:fast', 'test:long', 'check', 'bench']));
  });

  it.each(named)('names a script that is there: %s', (name) => {
    expect(scripts).toHaveProperty([name]);
  });

  it('gives the options of npm start that the region takes', () => {
    const options = optionsFrom(['--no-demo', '--processes', '--gateways', '2', '--port-base', '9080', '--data', '.region-two', '--test-clock', '2024-01-01T12:00+01:00']);

    expect(options).toMatchObject({ demo: false, processes: true, gateways: 2, portBase: 9080, data: '.region-two', testClock: new Date('2024-01-01T11:00:00Z') });
    for (const option of ['--no-demo', '--processes', '--gateways', '--port-base', '--data', '--test-clock']) expect(contract).toContain(option);
  });

  it('gives the defaults that the region has', () => {
    expect(optionsFrom([])).toMatchObject({ demo: true, processes: false, gateways: 1, portBase: 8080, data: '.region' });
  });

  it.each(['DATABASE_URL', 'KAFKA_BROKERS', 'REGION_CONFIG'])('names a setting that the processes read: %s', (name) => {
    expect(contract).toContain(`\`${name}\``);
    expect(Object.keys(settingsSchema.shape)).toContain(name);
  });
});
