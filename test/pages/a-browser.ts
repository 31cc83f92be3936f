import { join } from 'node:path';
import { chromium as engine, type Browser, type Page } from 'playwright-core';

export interface Shown {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const address = 'http://overview.test/';

export const aBrowser = (executablePath: string): Promise<Browser> => engine.launch({ executablePath, args: ['--no-sandbox'] });

/** A tab of so many CSS pixels that shows this answer with its own headers; whatever else it asks for is in `asked`. */
export async function tabWith(browser: Browser, { status, headers, body }: Shown, width: number): Promise<{ readonly tab: Page; readonly asked: string[]; readonly errors: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const tab = await context.newPage();
  const [asked, errors]: [string[], string[]] = [[], []];
  await tab.route('**', (route) => {
    if (route.request().url() === address) return route.fulfill({ status, headers: { ...headers }, body: String(body) });
    asked.push(route.request().url());
    return route.abort();
  });
  tab.on('console', (message) => void errors.push(message.text()));
  tab.on('dialog', (dialog) => (errors.push(`dialog: ${dialog.message()}`), dialog.dismiss()));
  await tab.goto(address);
  return { tab, asked: asked.filter((url) => !url.endsWith('/favicon.ico')), errors };
}

/** How many columns of pixels lie beyond the right edge. */
export const sidewards = (tab: Page): Promise<number> => tab.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Printed by its own style sheet: how many sheets, of which size in points. */
export async function printed(tab: Page, name: string): Promise<{ readonly sheets: number; readonly size: string | undefined }> {
  const pdf = (await tab.pdf({ preferCSSPageSize: true, ...kept(`${name}.pdf`) })).toString('latin1');
  await onPaper(tab, name);
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  return { sheets: pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0, size: `${Math.round(Number(width))} x ${Math.round(Number(height))}` };
}

/** As the print style shows it, 186 mm wide. */
async function onPaper(tab: Page, name: string): Promise<void> {
  await tab.setViewportSize({ width: 703, height: 1_000 });
  await tab.emulateMedia({ media: 'print' });
  await keptShot(tab, `${name}-paper`);
}

/** To look at, where PAGES names a folder. */
export async function keptShot(tab: Page, name: string): Promise<void> {
  const options = kept(`${name}.png`);
  if (options.path) await tab.screenshot({ ...options, fullPage: true });
}

const kept = (file: string): { path?: string } => (process.env['PAGES'] ? { path: join(process.env['PAGES'], file) } : {});
