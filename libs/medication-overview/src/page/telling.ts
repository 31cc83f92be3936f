import type { AlongsideKind } from '../domain/alongside.js';
import type { MedicationOverview } from '../domain/overview.js';
import { organisationName, type Directory } from './directory.js';

/** An overview, and by what names it is told. */
export interface Telling {
  readonly overview: MedicationOverview;
  readonly directory: Directory;
}

/** Names of those that were asked for it in vain, each once. */
export function whoDidNotAnswer(kind: AlongsideKind, { overview: { notAnswered, sources }, directory }: Telling): string[] {
  const asked = sources.filter(({ source }) => notAnswered[kind].includes(source.id));
  return [...new Set(asked.map(({ source }) => organisationName(directory, source.ura)))];
}
