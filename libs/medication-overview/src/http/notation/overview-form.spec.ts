import { createHash } from 'node:crypto';
import type { Notation } from '../../application/overview-form.port.js';
import { failed } from '../../domain/source-report.js';
import { anMa } from '../../domain/testing/builders.js';
import { aBsn, aDirectory, anAnswer, anOverview, aSource } from '../../page/testing/a-page.js';
import { overviewForm } from './overview-form.js';

const subject = { client: '00000000-0000-4000-8000-000000000001' as never, bsn: aBsn };
const written = (notation: Notation, change = {}) => overviewForm(aDirectory).as(notation, subject)(anOverview([anMa({ id: 'A' })], change));

describe('one overview in every notation', () => {
  it.each<[Notation, string]>([
    ['bundle', 'application/fhir+json'],
    ['json', 'application/vnd.regioschakel.overview+json'],
    ['html', 'text/html; charset=utf-8'],
    ['text', 'text/plain; charset=utf-8'],
  ])('%s names the medicine, and says in a header whether every source answered', (notation, type) => {
    const one = written(notation);

    expect([one.contentType, String(one.body).includes('METOPROLOL 100MG TB MGA SUC')]).toEqual([type, true]);
    expect(one.headers).toMatchObject({ 'overview-sources': 'answered' });
    expect(written(notation, { reports: [anAnswer(), failed(aSource('epd'), 'late')] }).headers).toMatchObject({ 'overview-sources': 'partial' });
  });

  it('lets a page load nothing but the style that stands in it', () => {
    const { headers, body } = written('html');
    const [, style = ''] = /<style>(.*)<\/style>/s.exec(String(body)) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');

    expect(headers).toMatchObject({ 'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'` });
  });

  it('has the page in the List of the Bundle, and nowhere else', () => {
    const { entry } = JSON.parse(String(written('bundle').body)) as { entry: { resource: { resourceType: string; text?: { status: string; div: string } } }[] };
    const told = entry.filter(({ resource }) => resource.text);

    expect(told.map(({ resource }) => [resource.resourceType, resource.text?.status])).toEqual([['List', 'generated']]);
    expect(told[0]?.resource.text?.div).toMatch(/^<div xmlns="http:\/\/www.w3.org\/1999\/xhtml".*METOPROLOL 100MG TB MGA SUC/);
  });
});
