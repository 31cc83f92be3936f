import { alongsideKinds, type AlongsideKind, type NotAnswered, type Unreadable } from '../alongside.js';
import type { SourceReport } from '../source-report.js';

/** A source that failed whole, one that answered about medicines and not about this, and one of which something that may be seen cannot be read. */
export function notAnsweredIn(reports: readonly SourceReport[], unreadable: readonly Unreadable[] = []): NotAnswered {
  const isUnreadableOf = (id: string, kind: AlongsideKind): boolean => unreadable.some(({ source, of }) => source === id && of === kind);
  const idsOf = (kind: AlongsideKind): string[] => reports.filter((report) => didNotAnswer(report, kind) || isUnreadableOf(report.source.id, kind)).map(({ source }) => source.id);
  return Object.fromEntries(alongsideKinds.map((kind) => [kind, idsOf(kind)])) as Record<AlongsideKind, string[]>;
}

export const didNotAnswer = (report: SourceReport, kind: AlongsideKind): boolean => report.state === 'failed' || report.alongside.is[kind] === 'failed';
