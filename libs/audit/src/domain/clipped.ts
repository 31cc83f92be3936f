const longestText = 256;
const replacement = '\ufffd';

/** Ids come from source systems too: bounded, and without what PostgreSQL cannot store, so that no entry is refused for its text. */
export function clipped(text: string): string {
  const storable = text.replaceAll('\0', replacement).toWellFormed();
  return storable.length <= longestText ? storable : `${storable.slice(0, longestText - 1).toWellFormed()}…`;
}
