import type { Misdeed, Place, SearchPage } from './misdeed.js';

const withLink = (name: string, reasons: readonly string[], link: (place: Place) => unknown, onlyOn?: Misdeed['onlyOn']): Misdeed => ({
  name, reasons, ...(onlyOn && { onlyOn }), change: (page: SearchPage, place: Place) => ({ ...page, link: link(place) }),
});

const next = (url: unknown): object[] => [{ relation: 'next', url }];
const lost = ['unreadable', 'not-fhir', 'redirected', 'down'];

/** A wrong way to the next page loses the rest of the records. */
export const inTheLinks: readonly Misdeed[] = [
  withLink('the next page is this one', ['too-large', 'late'], ({ here }) => next(here)),
  withLink('the next page is on another host', ['redirected'], () => next('http://127.0.0.2:1/fhir?page=2')),
  withLink('the next page is at another port', ['redirected'], () => next('http://127.0.0.1:1/fhir?page=2')),
  withLink('the next page is a file', lost, () => next('file:///etc/passwd')),
  withLink('the next page is a number', lost, () => next(2.5)),
  withLink('the next page has no address', lost, () => [{ relation: 'next' }]),
  withLink('what a link is for is a decimal', lost, ({ next: url }) => [{ relation: 1.5, url }], 'pages with a next'),
  withLink('the links are no list', lost, ({ next: url }) => ({ relation: 'next', url }), 'pages with a next'),
];
