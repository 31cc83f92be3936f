import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { schakel } from '../support/region/schakel.js';
import { theRegion } from '../support/region/the-region.js';

const run = promisify(execFile);
const region = theRegion();
const seconds = 30_000;

/** The made-up client whose card and handover lie in examples/. */
const bsn = region.clients.find(({ about }) => about.includes('crisis card'))?.bsn ?? '';

const node = (script: string, ...words: string[]) => run(process.execPath, [`examples/${script}`, region.readyFile, ...words], { env: withoutOptions });
const bash = (script: string, ...words: string[]) => run(`examples/${script}`, [region.readyFile, ...words], { env: withoutOptions });
const withoutOptions = { ...process.env, NODE_OPTIONS: '' };

beforeAll(async () => {
  for (const [who, category] of [['ura:00000002', 'medication,handover'], ['orgtype:crisis', 'crisis-card']] as const) {
    expect((await schakel(['consent', 'grant', '--bsn', bsn, '--who', who, '--category', category])).exitCode).toBe(0);
  }
}, seconds);

describe('the examples for whoever connects a system', () => {
  it('ask for the overview, and show what is missing', async () => {
    const { stdout } = await node('overview.mjs', bsn);

    expect(stdout).toMatch(/lithium/i);
    expect(stdout).toMatch(/^! /m);
  }, seconds);

  it('read the crisis card', async () => {
    expect((await node('crisis-card.mjs', bsn)).stdout).toContain('Wat helpt');
  }, seconds);

  it('publish a handover and accept it', async () => {
    expect((await node('handover.mjs')).stdout).toBe('accepted; responsible: fact-noord; waiting for: fact-noord\n');
  }, seconds);

  it('find the agreements that are in use on a day or after it, and not those that ended before', async () => {
    const found = async (day: string): Promise<number> => (JSON.parse((await bash('blocks.sh', bsn, day)).stdout) as { total: number }).total;

    expect(await found('1990-01-01')).toBeGreaterThan(await found('2099-01-01'));
  }, seconds);

  it.each([
    ['the overview', 'overview.sh', [bsn], { resourceType: 'Bundle', type: 'searchset' }],
    ['the building blocks', 'blocks.sh', [bsn], { resourceType: 'Bundle', type: 'searchset', total: expect.any(Number) }],
    ['the crisis card', 'crisis-card.sh', [bsn], { resourceType: 'Bundle', type: 'document' }],
    ['the handover', 'handover.sh', [], { resourceType: 'Task', status: 'accepted' }],
  ])('do the same by curl: %s', async (_job, script, words, expected) => {
    expect(JSON.parse((await bash(script, ...words)).stdout)).toMatchObject(expected);
  }, seconds);
});
