import { violation, type Violation } from './violation.js';
import type { Timed } from './judge.js';

/** `docs/contract.md`, as far as it must hold whatever a source sent. */
interface Overview {
  readonly sources: readonly { readonly id: string; readonly state: string; readonly reason: string | null }[];
  readonly lines: readonly { readonly blocks: readonly Shown[] }[];
  readonly notShown: readonly Shown[];
}

interface Shown {
  readonly id: string;
  readonly kind: string;
  readonly sourceUra: string;
}

export interface Sent {
  readonly what: string;
  readonly source: { readonly id: string; readonly ura: string };
  /** Blocks of this source; null: nobody could count them. */
  readonly blocks: number | null;
}

const patienceMs = 5_000;
const reasons = ['down', 'late', 'not-fhir', 'unreadable', 'other-person', 'too-large', 'redirected'];
const scripted = /<script|<img|<svg|<iframe|javascript:[^"]*"|\son\w+=["'x]/i;
/** A terminal does what these say. */
const steering = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u;

/** Whatever a source sends: answered in time, every source accounted for, every block of an answered source too. */
export function judgeOverview(sent: Sent, answer: Timed): Violation[] {
  const what = `${sent.what}: ${answer.status} ${answer.body.slice(0, 200)}`;
  const late = answer.elapsedMs > patienceMs ? [violation('late', `${Math.round(answer.elapsedMs)} ms for ${what}`)] : [];
  if (answer.status === 0) return [...late, violation('no-answer', what)];
  if (answer.status !== 200) return [...late, violation(answer.status >= 500 ? 'fault' : 'wrong-answer', what)];
  return [...late, ...contentOf(sent, answer, what)];
}

function contentOf(sent: Sent, { headers, body }: Timed, what: string): Violation[] {
  const type = headers.get('content-type')?.split(';')[0];
  if (type === 'text/html') return scripted.test(body.replaceAll(/&[a-z0-9#]+;/gi, '_')) ? [violation('told-too-much', `script in the page of ${sent.what}`)] : [];
  if (type === 'text/plain') return steering.test(body) ? [violation('told-too-much', `steering characters in the page of ${sent.what}`)] : [];
  return type === 'application/vnd.regioschakel.overview+json' ? accountOf(sent, JSON.parse(body) as Overview, what) : [];
}

function accountOf({ source, blocks }: Sent, { sources, lines, notShown }: Overview, what: string): Violation[] {
  const own = sources.find(({ id }) => id === source.id);
  if (own?.state === 'failed') return reasons.includes(own.reason ?? '') ? [] : [violation('wrong-answer', `failed for ${own.reason ?? 'no reason'}: ${what}`)];
  if (own?.state !== 'answered') return [violation('not-accounted-for', `${source.id} is not among the sources: ${what}`)];
  const shown = new Set(lines.flatMap((line) => line.blocks).filter(({ sourceUra }) => sourceUra === source.ura).map(({ kind, id }) => `${kind} ${id}`)).size + notShown.filter(({ sourceUra }) => sourceUra === source.ura).length;
  return blocks === null || shown >= blocks ? [] : [violation('not-accounted-for', `${shown} of ${blocks} blocks: ${what}`)];
}
