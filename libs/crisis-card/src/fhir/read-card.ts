import { canonicalJson, linksBetween, type ClientDocument, type Links, type Json } from '#libs/documents';
import { readersOf, withoutReaders } from './visible-to.js';

/** A card taken apart: the frame that every reader sees, and each section with what only it refers to. */
export function readCard(document: ClientDocument) {
  const readers = readersOf(document);
  const links = linksBetween(document.entries);
  const frame = frameOf(document, links);
  const inFrame = new Set(frame.entries);
  return {
    document,
    frame: canonicalJson(frame),
    sections: document.sections.map((section, index) => ({
      visibleTo: readers[index] ?? null,
      text: canonicalJson([withoutReaders(section), links.reachableFrom([section]).filter((entry) => !inFrame.has(entry))]),
    })),
  };
}

/** Without the moments: those the gateway states, as each reader sees them. */
function frameOf({ composition, bundle }: ClientDocument, links: Links) {
  const header = headerOf(composition);
  const { tag, profile, security } = (bundle['meta'] ?? {}) as Json;
  return { header, meta: { tag, profile, security }, entries: links.reachableFrom([header]) };
}

export function headerOf(composition: Json): Json {
  const { section: _section, date: _date, text: _text, ...header } = composition;
  return header;
}
