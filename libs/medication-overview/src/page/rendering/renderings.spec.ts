import { nothingAlongside } from '../../domain/alongside.js';
import { failed } from '../../domain/source-report.js';
import { aDose, anMa, aTa } from '../../domain/testing/builders.js';
import { aBsn, aPage, anAnswer, aSource } from '../testing/a-page.js';
import type { Page } from '../page.js';
import { htmlOf } from './html-document.js';
import { narrativeOf } from './narrative.js';
import { pageInMarkup } from './page-in-markup.js';
import { textOf } from './text-page.js';

/** What FHIR R4 lets a narrative hold, as far as we use it. */
const narrativeElements = ['div', 'h1', 'h2', 'h3', 'p', 'ul', 'li', 'strong', 'span'];

/** Whether markup is a tree of these elements, whose only attribute is a class, and all else is text. */
function isPlainTree(markup: string): boolean {
  const open: string[] = [];
  const rest = markup.replace(/<(\/?)([a-z0-9]+)( class="[a-z -]+")?>/g, (_tag, close: string, name: string) => {
    if (!narrativeElements.includes(name)) open.push(`no ${name}`);
    else if (!close) open.push(name);
    else if (open.pop() !== name) open.push('crossed');
    return '';
  });
  return open.length === 0 && !/[<>"']|&(?!(amp|lt|gt|quot|#39);)/.test(rest);
}

const called = (text: string): Page => aPage([anMa({ id: 'A', medicine: { text, prk: null, gpk: null, atc: null } })]);
const renderings = (page: Page) => ({ html: pageInMarkup(page), text: textOf(page) });
const longest = (text: string): number => Math.max(...text.split('\n').map((line) => [...line].length));

describe('a text of a length that nobody reads', () => {
  it('ends with a mark, and is laid out at once', () => {
    const began = performance.now();
    const { html, text } = renderings(called('lang '.repeat(800_000)));
    expect(performance.now() - began).toBeLessThan(1_000);
    for (const rendered of [html, text]) expect(rendered.replace(/\s+/g, ' ')).toContain('lang [de rest wordt niet getoond]');
  });
});

describe('a name that means harm', () => {
  it.each([
    ['a script', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['a picture that runs', '<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['quotes', `" onmouseover='x' a="`, '&quot; onmouseover=&#39;x&#39; a=&quot;'],
    ['an entity', '&lt;b&gt; &#x3c;', '&amp;lt;b&amp;gt; &amp;#x3c;'],
    ['the end of everything', '</li></ul></main></style>]]>-->', '&lt;/li&gt;&lt;/ul&gt;&lt;/main&gt;&lt;/style&gt;]]&gt;--&gt;'],
  ])('is text in the markup: %s', (_what, name, written) => {
    const { html, text } = renderings(called(name));

    expect(html).toContain(`<h3>${written}</h3>`);
    expect([isPlainTree(html), isPlainTree(narrativeOf(called(name)).div.replace(/^<div [^>]*>/, '<div>'))]).toEqual([true, true]);
    expect(text).toContain(name);
  });

  it.each([
    ['a turn of direction', 'LITHIUM\u202e GM004 \u202c', 'LITHIUM GM004'],
    ['isolates and marks', '\u2066\u200fMETO\u200bPROLOL\u2069\ufeff', 'METOPROLOL'],
    ['the end of a line', 'METOPROLOL\r\n\u2028- GESTOPT', 'METOPROLOL - GESTOPT'],
    ['a colour and a bell', '\u001b[31mMETOPROLOL\u0007', '[31mMETOPROLOL'],
    ['nothing at all', '\u0000\u200b', 'niet te lezen'],
    ['half a character', 'METO\ud800PROLOL', 'METO\ufffdPROLOL'],
    ['no character of XML', 'METO\uffffPROLOL', 'METO\ufffdPROLOL'],
    ['a tower of marks', `e${'\u0301'.repeat(400)}`, 'e\u0301\u0301\u0301'],
  ])('does not steer: %s', (_what, name, shown) => {
    const { html, text } = renderings(called(name));

    expect(html).toContain(`<h3>${shown}</h3>`);
    expect(text.split('\n').map((line) => line.trim())).toContain(`- ${shown}`);
    expect(`${html}${text}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/);
  });

  it('is shown whole when it is ten thousand characters, within a hundred columns', () => {
    const name = 'LITHIUM'.repeat(1_429);
    const { html, text } = renderings(called(name));

    expect(html).toContain(`<h3>${name}</h3>`);
    expect(text.replace(/\s/g, '')).toContain(name);
    expect(longest(text)).toBeLessThanOrEqual(100);
  });

  it('keeps a telephone number and a moment on one line, wherever the line ends', () => {
    const said = Array.from({ length: 60 }, (_, length) => textOf(called(`${'A'.repeat(length + 40)} tel. 088 000 10 00; avond 088 000 60 00 op 20-12-2023 08:15`)));

    for (const text of said) expect(['088 000 10 00', '088 000 60 00', '20-12-2023 08:15'].filter((whole) => !text.includes(whole))).toEqual([]);
    expect(Math.max(...said.map(longest))).toBeLessThanOrEqual(100);
  });

  it('fits a terminal also where each character is two columns wide', () => {
    const lines = textOf(called('薬'.repeat(120))).split('\n').filter((line) => line.includes('薬'));

    expect(lines.map((line) => line.split('薬').length - 1)).toEqual([48, 48, 24]);
  });

  it.each([aBsn, '9999.00.018', '9999 00 018', '99990\u200b0018'])('does not carry the BSN onto the page: %s', (written) => {
    const { html, text } = renderings(aPage([anMa({ id: 'A', medicine: { text: `VAN ${written} PIL`, prk: null, gpk: null, atc: null }, dose: { ...aDose(1), text: `voor ${written}` } })]));

    expect([html, text].map((page) => page.includes('VAN [BSN] PIL') && page.includes('voor [BSN]'))).toEqual([true, true]);
  });
});

describe('the renderings of one page', () => {
  const page = aPage(
    [anMa({ id: 'A' }), aTa({ id: 'T', restsOn: 'A', at: '2023-12-02', dose: aDose(2) }), anMa({ id: 'N', mbh: 'MBH_3', medicine: { text: 'OXAZEPAM', prk: null, gpk: null, atc: null }, dose: { ...aDose(1), intake: { ...aDose(1).intake, asNeeded: 'all' } } }), anMa({ id: 'B', mbh: 'MBH_2', from: '2024-01-09', medicine: { text: 'LITHIUM', prk: null, gpk: null, atc: null } })],
    { reports: [anAnswer(nothingAlongside), failed(aSource('epd', '00000001', 'ggz-epd'), 'late')], notConnected: ['hospital'], withheld: ['medication'] },
  );
  const everyText = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, part]) => (['kind', 'id', 'level'].includes(name) ? [] : everyText(part))) : []);
  const shown = ({ title, moment, sections, colophon }: Page): string[] => [title, moment, colophon, ...sections.flatMap((section) => everyText('medicines' in section && section.medicines.length > 0 ? { ...section, none: [] } : 'changes' in section && section.changes.length > 0 ? { ...section, none: [] } : section))];

  it('all say all of it', () => {
    const { html, text } = renderings(page);
    const flat = text.replace(/\s+/g, ' ').toLowerCase();
    const missing = shown(page).filter((words) => !html.replaceAll('&quot;', '"').includes(words) || !flat.includes(words.toLowerCase()));

    expect(missing).toEqual([]);
    expect(narrativeOf(page).div).toContain(html);
    expect(htmlOf(page)).toContain(html);
  });

  it('as HTML is a whole Dutch document with one title, nothing that runs and nothing to fetch', () => {
    const html = htmlOf(page);

    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="nl">/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<h2/g)).toHaveLength(10);
    expect(html).toContain('<title>Medicatieoverzicht</title>');
    expect(html).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|https?:|\son\w+=/i);
  });

  it('as a narrative is generated, in XHTML of its own and in safe elements only', () => {
    const { status, div } = narrativeOf(page);

    expect([status, div.startsWith('<div xmlns="http://www.w3.org/1999/xhtml" lang="nl" xml:lang="nl">')]).toEqual(['generated', true]);
    expect(isPlainTree(div.replace(/^<div [^>]*>/, '<div>'))).toBe(true);
  });

  it('as text stays within a hundred columns, and marks what asks to look now', () => {
    expect(longest(textOf(page))).toBeLessThanOrEqual(100);
    expect(textOf(page)).toContain('    ! Let op: arts en apotheek hebben een andere dosering\n        Arts (huisarts Verzonnen, Huisartsenpraktijk Stadspoort): 1 maal per dag 1 stuk\n');
  });
});
