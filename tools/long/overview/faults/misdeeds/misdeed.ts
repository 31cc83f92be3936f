import type { ServerResponse } from 'node:http';
import type { Sent } from '../records/sent.js';

export interface SearchPage extends Sent {
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Sent }[];
  readonly link: readonly { readonly relation: string; readonly url: string }[];
}

/** Where in the answer the page stands, and what a misdeed needs to know of it. */
export interface Place {
  readonly base: string;
  readonly page: number;
  /** Address of this page and of the next; null: it is the last. */
  readonly here: string;
  readonly next: string | null;
  readonly deadlineMs: number;
  /** How often this very page was asked for, this time included. */
  readonly times: number;
}

/** One thing that a source does wrong. */
export interface Misdeed {
  readonly name: string;
  /** What the overview may call it; empty: it hides nothing, and the source has answered. */
  readonly reasons: readonly string[];
  /** Instead of the answer. */
  readonly send?: (response: ServerResponse, content: string, place: Place) => void;
  /** In the answer. */
  readonly change?: (page: SearchPage, place: Place) => object;
  /** Only where it can take hold: a page that has another after it, or a page with a block. */
  readonly onlyOn?: 'pages with a next' | 'pages with a block' | 'the first page';
}

export function sendJson(response: ServerResponse, content: string | Buffer, status = 200, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'application/fhir+json', ...headers }).end(content);
}
