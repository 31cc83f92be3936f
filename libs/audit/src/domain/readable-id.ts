import { looksLikeBsn } from '#libs/kernel';

/** Stands for a text that the log may not hold; nobody without the region's keys finds the text by trying. */
export type Digest = (text: string) => string;

const strict = /^[A-Za-z0-9 _.:|/#-]{1,128}$/;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What only the log itself writes. */
const reserved = /^(?:digest|more):/i;
const prose = /[A-Za-z] +[A-Za-z]/;
const mostIds = 500;

/** Ids come from source systems too: one that may hold a name or anybody's BSN, or that has no end, stands there as a digest. */
export const readableId = (id: string, digest: Digest): string => (uuid.test(id) || isPlain(id) ? id : digest(id));

/** A row stays small whatever a source sends; the last line counts the rest and proves them all. */
export function readableIds(ids: readonly string[], digest: Digest): readonly string[] {
  const first = ids.slice(0, mostIds).map((id) => readableId(id, digest));
  return ids.length <= mostIds ? first : [...first, `more:${ids.length - mostIds}|${digest(JSON.stringify(ids))}`];
}

const isPlain = (id: string): boolean => strict.test(id) && !reserved.test(id) && !prose.test(id) && !holdsBsn(id);

/** Nine digits in a row within any number, or in neighbouring groups of digits (`999.900.390`). */
const holdsBsn = (id: string): boolean =>
  (id.match(/\d+(?:[^A-Za-z0-9]{1,2}\d+)*/g) ?? []).some((run) => [...nines(run.match(/\d+/g) ?? [])].some(looksLikeBsn));

function* nines(groups: readonly string[]): Generator<string> {
  for (const [from, group] of groups.entries()) {
    for (let at = 0; at + 9 <= group.length; at += 1) yield group.slice(at, at + 9);
    for (let joined = group, next = from + 1; joined.length < 9 && next < groups.length; next += 1) {
      joined += groups[next];
      if (joined.length === 9) yield joined;
    }
  }
}
