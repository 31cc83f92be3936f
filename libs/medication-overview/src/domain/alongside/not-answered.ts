import { alongsideKinds, type AlongsideKind, type NotAnswered } from '../alongside.js';
import type { SourceReport } from '../source-report.js';

/** A source that failed whole, and one that answered about medicines and not about this: nothing of it is known of either. */
export function notAnsweredIn(reports: readonly SourceReport[]): NotAnswered {
  const idsOf = (kind: AlongsideKind): string[] => reports.filter((report) => didNotAnswer(report, kind)).map(({ source }) => source.id);
  return Object.fromEntries(alongsideKinds.map((kind) => [kind, idsOf(kind)])) as Record<AlongsideKind, string[]>;
}

export const didNotAnswer = (report: SourceReport, kind: AlongsideKind): boolean => report.state === 'failed' || report.alongside.is[kind] === 'failed';
