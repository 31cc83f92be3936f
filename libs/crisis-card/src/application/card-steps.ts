import type { Part, Permitted, Rendered, ReleaseSteps } from '#libs/disclosure';
import { etagOf } from '#libs/disclosure';
import { withBsn } from '#libs/documents';
import { lastChange } from '../domain/marks.js';
import { readReader } from '../domain/reader.js';
import type { CardForm } from './card-form.port.js';
import type { StoredCard } from './card-store.port.js';

export interface FetchedCard {
  readonly card: StoredCard | null;
  readonly bsn: string | null;
}

/** One part per section: a card of which the reader may see no section is not there for them. */
export const partsOf = ({ card }: FetchedCard): readonly Part[] =>
  (card?.marks.sections ?? []).map(({ visibleTo }, position) => ({
    key: String(position),
    item: {
      category: 'crisis-card' as const,
      labels: ['psychiatry' as const],
      holder: null,
      ...(visibleTo ? { visibleTo: visibleTo.flatMap((code) => readReader(code) ?? []) } : {}),
    },
  }));

export const visiblePositions = ({ card }: FetchedCard, { isPermitted }: Permitted): readonly number[] =>
  (card?.marks.sections ?? []).flatMap((_, position) => (isPermitted(String(position)) ? [position] : []));

export const changeSeenBy = ({ marks }: StoredCard, positions: readonly number[]): string => lastChange(marks, (position) => positions.includes(position));

/** A whole release is the stored bytes as they are. */
export function cardSteps(fetch: () => Promise<FetchedCard>, form: CardForm, requestId: string): ReleaseSteps<FetchedCard> {
  return {
    holders: [null],
    fetch,
    parts: partsOf,
    render: (fetched, permitted) => render(fetched, permitted, form) ?? { status: 404, body: JSON.stringify(form.noCard(requestId)) },
    account: ({ card }, permitted) => (card && visiblePositions({ card, bsn: null }, permitted).length > 0 ? { documents: [`Bundle/${card.id}/${card.version}`] } : {}),
  };
}

function render(fetched: FetchedCard, permitted: Permitted, form: CardForm): Rendered | null {
  const { card, bsn } = fetched;
  const positions = visiblePositions(fetched, permitted);
  if (!card || !bsn || positions.length === 0) return null;
  const body = withBsn(textFor(card, positions, permitted, form), card.client, bsn);
  return { headers: { etag: etagOf(body) }, body };
}

function textFor(card: StoredCard, positions: readonly number[], { request }: Permitted, form: CardForm): string {
  const { sections } = card.marks;
  if (request.requester.actsAs === 'client') return form.withReaders(card.text, sections.map(({ visibleTo }) => visibleTo));
  return positions.length === sections.length ? card.text : form.partOf(card.text, positions, changeSeenBy(card, positions));
}
