import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { aboutClient } from '../../tools/schakel/src/fhir/parameters.js';
import { ask, record, region, withdraw, type Reply } from '../stories/a-story.js';
import { aMedicationBundle } from '../support/region/a-medication-bundle.js';
import { madeUpBsns } from '../support/region/made-up-bsns.js';
import { schakel } from '../support/region/schakel.js';
import { scratchFolder } from '../support/scratch-folder.js';
import { aBrowser, keptShot, printed, sidewards, tabWith } from './a-browser.js';
import { chromium } from './chromium.js';

const seconds = 60_000;
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const people = region.clients.map(({ name, bsn }) => ({ name: name.split(' ')[0] ?? name, bsn }));
const harm = `<script>alert(1)</script><img src=x onerror=alert(2)> "' ${'LITHIUM'.repeat(60)}\u202e`;
const nextBsn = madeUpBsns(14);

const page = (bsn: string): Promise<Reply> => ask('huisarts', { method: 'POST', path: '$medication-overview', body: aboutClient(bsn), headers: { accept: 'text/html' } });

async function someoneWithHarmfulNames(): Promise<string> {
  const bsn = nextBsn();
  const folder = scratchFolder('seed');
  mkdirSync(join(folder, 'ais'));
  writeFileSync(join(folder, 'ais/one.json'), JSON.stringify(aMedicationBundle()).replaceAll('METOPROLOL 100MG TB MGA SUC', JSON.stringify(harm).slice(1, -1)));
  await schakel(['seed', folder, '--bsn', bsn]);
  return bsn;
}

const describeIn = (path: string): void => describe('the page of the overview, in a browser', () => {
  let browser: Browser;
  let harmed: string;
  let consents: string[];
  beforeAll(async () => {
    harmed = await someoneWithHarmfulNames();
    const given = await Promise.all([...people.map(({ bsn }) => bsn), harmed].map((bsn) => record('client', 'permit', bsn, { who: 'ura:00000002', category: 'medication' })));
    consents = given.map(({ body }) => body.id as string);
    browser = await aBrowser(path);
  }, seconds);
  afterAll(async () => {
    await browser?.close();
    for (const consent of consents ?? []) await withdraw(consent);
  }, seconds);

  describe.each(people)('of $name', ({ name, bsn }) => {
    it.each([[375, 320], [1_280, 640]])('is without faults of accessibility at %d pixels, and without scrolling sidewards there and at %d', async (width, narrower) => {
      const { tab, asked, errors } = await tabWith(browser, await page(bsn), width);
      const { violations } = await new AxeBuilder({ page: tab }).withTags(rules).analyze();
      await keptShot(tab, `${name}-${width}`);

      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect([await sidewards(tab), asked, errors]).toEqual([0, [], []]);
      await tab.setViewportSize({ width: narrower, height: 900 });
      expect(await sidewards(tab)).toBe(0);
    }, seconds);

    it('is one sheet of A4 on paper', async () => {
      const { tab } = await tabWith(browser, await page(bsn), 1_280);

      expect(await printed(tab, name)).toEqual({ sheets: 1, size: '595 x 842' });
    }, seconds);

    it('is in its own style, which the headers let in, and has its ten parts in order', async () => {
      const { tab } = await tabWith(browser, await page(bsn), 1_280);
      const headings = await tab.locator('h2').allTextContents();

      expect(await tab.evaluate("getComputedStyle(document.querySelector('.missing')).borderTopWidth")).toBe('2px');
      expect([headings.length, headings[0], headings.at(-1)]).toEqual([10, 'Wie', 'Gestopt']);
    }, seconds);
  });

  it('says in its first line which medicine asks to look now, and says it at that medicine too', async () => {
    const { tab } = await tabWith(browser, await page(people.find(({ name }) => name === 'Ruud')?.bsn ?? ''), 375);
    const said = 'Let op: arts en apotheek hebben een andere dosering';

    expect(await tab.locator('.missing li').first().textContent()).toBe(`${said} bij MIRTAZAPINE 30MG TABLET.`);
    expect(await tab.locator('.flags .look-now > strong').allTextContents()).toEqual([said]);
  }, seconds);

  it.each([320, 1_280])('shows names that mean harm as text, whole, at %d pixels', async (width) => {
    const { tab, asked, errors } = await tabWith(browser, await page(harmed), width);
    const [name] = await tab.locator('h3').allTextContents();
    await keptShot(tab, `harm-${width}`);

    expect(name).toBe(harm.replace('\u202e', ''));
    expect([await sidewards(tab), await tab.locator('script, img').count(), asked, errors]).toEqual([0, 0, [], []]);
  }, seconds);

  it('says in its first lines which source did not answer', async () => {
    const his = (what: 'break' | 'mend', how = {}): Promise<unknown> => fetch(new URL(`/control/${what}`, region.simulators.his), { method: 'POST', body: JSON.stringify(how) });
    await his('break', { how: 'down' });
    const reply = await page(people[0]?.bsn ?? '');
    await his('mend');
    const { tab } = await tabWith(browser, reply, 375);
    await keptShot(tab, 'partial-375');

    expect(reply.headers).toMatchObject({ 'overview-sources': 'partial', 'content-type': 'text/html; charset=utf-8' });
    expect(await tab.locator('.missing li').first().textContent()).toMatch(/^Let op: Huisartsenpraktijk Stadspoort \(HIS\) is niet bereikbaar\. Bel bij twijfel: 088 000 20 00/);
  }, seconds);
});

const found = chromium();
if (found) describeIn(found);
else it('is not tried here', () => expect(found).toBeNull());
