import { canonicalJson, linksBetween, withClientReference, type ClientDocument, type DocumentEntry, type Json } from '#libs/documents';
import type { ClientKey } from '#libs/kernel';
import { headerOf } from './read-card.js';
import { withoutReaders, withReaders } from './visible-to.js';
import { clientChose } from './words.js';

export interface CardIdentity {
  readonly id: string;
  readonly client: ClientKey;
  readonly changedAt: string;
}

/** What is stored and sent. The gateway states id and moments; the narrative of the whole is left out, its sections have their own. */
export function readyCard({ document }: { readonly document: ClientDocument }, { id, client, changedAt }: CardIdentity): string {
  const { bundle, composition, entries, sections } = document;
  const [first] = bundle['entry'] as [DocumentEntry];
  const header = headerOf(composition);
  const whole = {
    ...header,
    extension: [...((header['extension'] ?? []) as Json[]), clientChose],
    section: sections.map(withoutReaders),
  };
  const card = { resourceType: 'Bundle', id, identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${id}` }, type: 'document', meta: metaOf(bundle) };
  return canonicalJson(withClientReference(dated(card, { fullUrl: first.fullUrl, resource: whole }, entries, changedAt), client));
}

/** The sections in `positions`, and of the other entries only what those and the header refer to. */
export function partOfCard(text: string, positions: readonly number[], changedAt: string): string {
  const { card, first, entries } = parsed(text);
  const section = (first.resource['section'] as Json[]).filter((_, position) => positions.includes(position));
  const composition = { ...first.resource, section };
  return canonicalJson(dated(card, { ...first, resource: composition }, linksBetween(entries).reachableFrom([composition]), changedAt));
}

export function cardWithReaders(text: string, visibleTo: readonly (readonly string[] | null)[]): string {
  const { card, first, entries } = parsed(text);
  const section = (first.resource['section'] as Json[]).map((one, position) => withReaders(one, visibleTo[position] ?? null));
  return canonicalJson({ ...card, entry: [{ ...first, resource: { ...first.resource, section } }, ...entries] });
}

const dated = (card: Json, first: DocumentEntry, entries: readonly DocumentEntry[], changedAt: string): Json => ({
  ...card,
  meta: { ...(card['meta'] as Json), lastUpdated: changedAt },
  timestamp: changedAt,
  entry: [{ ...first, resource: { ...first.resource, date: changedAt } }, ...entries],
});

function parsed(text: string): { readonly card: Json; readonly first: DocumentEntry; readonly entries: readonly DocumentEntry[] } {
  const card = JSON.parse(text) as Json & { readonly entry: readonly [DocumentEntry, ...DocumentEntry[]] };
  const [first, ...entries] = card.entry;
  return { card, first, entries };
}

function metaOf({ meta }: Json): Json {
  const { tag, profile, security } = (meta ?? {}) as Json;
  return { tag, profile, security };
}
