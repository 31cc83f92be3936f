import type { BuildingBlock } from '../../domain/blocks/building-block.js';
import { authorName, organisationName, telephoneOf, type Directory } from '../directory.js';

/** Who agreed it; a medicine that only the pharmacy or the client names has no known prescriber. */
export function prescriberInWords({ kind, author, sourceUra }: BuildingBlock, directory: Directory): string {
  const name = authorName(directory, author);
  const source = organisationName(directory, sourceUra);
  if (kind === 'MA') return name ?? `voorschrijver niet bekend, bron ${source}`;
  if (kind === 'TA') return `voorschrijver niet bekend; apotheek: ${name ?? source}`;
  return `voorschrijver niet bekend; opgegeven door ${name ?? source}`;
}

/** Of whoever wrote it; else of the organisation that keeps it. */
export function telephoneInWords({ author, sourceUra }: BuildingBlock, directory: Directory): string {
  const own = author.ura === null ? null : telephoneOf(directory, author.ura);
  if (own !== null) return `tel. ${own}`;
  const ofSource = telephoneOf(directory, sourceUra);
  return ofSource === null ? 'telefoon niet bekend' : `tel. ${ofSource} (${organisationName(directory, sourceUra)})`;
}
