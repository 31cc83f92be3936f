import { createHash } from 'node:crypto';
import type { Rendered } from '#libs/disclosure';
import type { JsonObject } from '#libs/fhir';
import type { Notation, OverviewForm, OverviewSubject } from '../../application/overview-form.port.js';
import type { MedicationOverview } from '../../domain/overview.js';
import { didEverySourceAnswer } from '../../domain/source-report.js';
import { toBlockSearchset } from '../../fhir/search/block-searchset.js';
import { toSearchsetBundle } from '../../fhir/overview/searchset.js';
import type { Directory } from '../../page/directory.js';
import { pageOf } from '../../page/page-of.js';
import { htmlOf } from '../../page/rendering/html-document.js';
import { narrativeOf } from '../../page/rendering/narrative.js';
import { style } from '../../page/rendering/style.js';
import { textOf } from '../../page/rendering/text-page.js';
import { overviewMediaType, toOverviewJson } from '../overview-json.js';
import { withNarrative } from './with-narrative.js';

/** Nothing runs, nothing is fetched, nobody frames it; the one style sheet is the one we wrote. */
const contentSecurityPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const contentTypes: Readonly<Record<Notation, string>> = {
  bundle: 'application/fhir+json',
  json: overviewMediaType,
  html: 'text/html; charset=utf-8',
  text: 'text/plain; charset=utf-8',
};

/** Every notation of one result, with what the body says in its first lines as a header: whether every source that was asked answered. */
export const overviewForm = (directory: Directory): OverviewForm => ({
  as: (notation, subject) => (overview): Rendered => ({
    contentType: contentTypes[notation],
    headers: { ...sourcesIn(overview), ...(notation === 'html' && pageHeaders) },
    body: bodyOf(overview, notation, subject, directory),
  }),
  found: (search, subject) => (overview): Rendered => ({ headers: sourcesIn(overview), body: JSON.stringify(toBlockSearchset(overview, search, subject)) }),
});

const sourcesIn = ({ sources }: MedicationOverview) => ({ 'overview-sources': didEverySourceAnswer(sources) ? 'answered' : 'partial' });

const pageHeaders = { 'content-security-policy': contentSecurityPolicy, 'referrer-policy': 'no-referrer' };

function bodyOf(overview: MedicationOverview, notation: Notation, subject: OverviewSubject, directory: Directory): string {
  if (notation === 'json') return JSON.stringify(toOverviewJson(overview, subject.bsn));
  const page = pageOf(overview, directory, subject.bsn);
  if (notation === 'html') return htmlOf(page);
  if (notation === 'text') return `${textOf(page)}\n`;
  const bundle: JsonObject = withNarrative(toSearchsetBundle(overview, subject), narrativeOf(page));
  return JSON.stringify(bundle);
}
