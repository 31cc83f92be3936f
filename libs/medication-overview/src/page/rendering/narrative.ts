import type { Page } from '../page.js';
import { pageInMarkup } from './page-in-markup.js';

/** Text of the List (FHIR R4, Narrative): what the elements of the Bundle say, for a person. */
export const narrativeOf = (page: Page): { readonly status: 'generated'; readonly div: string } => ({
  status: 'generated',
  div: `<div xmlns="http://www.w3.org/1999/xhtml" lang="nl" xml:lang="nl">${pageInMarkup(page)}</div>`,
});
