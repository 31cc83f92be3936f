import type { Notation } from '../../application/overview-form.port.js';
import { overviewMediaType } from '../overview-json.js';

/** What can be had, in our order of preference. */
const offers: readonly { readonly notation: Notation; readonly types: readonly string[] }[] = [
  { notation: 'bundle', types: ['application/fhir+json', 'application/json'] },
  { notation: 'json', types: [overviewMediaType] },
  { notation: 'html', types: ['text/html'] },
  { notation: 'text', types: ['text/plain'] },
];

interface Range {
  readonly type: string;
  /** 0 to 1. */
  readonly quality: number;
}

/** Of what the caller takes the one they like best, of equals the one they name most exactly; FHIR when they take nothing that we have. */
export function notationFor(accept: string | undefined): Notation {
  const ranges = (accept ?? '').split(',').flatMap(rangeIn);
  const likings = offers.map(({ notation, types }) => ({ notation, ...likingOf(types, ranges) })).filter(({ quality }) => quality > 0);
  const [best] = likings.toSorted((one, other) => other.quality - one.quality || other.exactness - one.exactness);
  return best?.notation ?? 'bundle';
}

function rangeIn(text: string): Range[] {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  if (!/^[^\s/]+\/[^\s/]+$/.test(type)) return [];
  const weight = parameters.find((parameter) => /^q\s*=/.test(parameter));
  return [{ type, quality: weight === undefined ? 1 : qualityIn(weight.replace(/^q\s*=\s*/, '')) }];
}

/** RFC 9110, 12.4.2; what is no weight weighs nothing. */
const qualityIn = (text: string): number => (/^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(text) ? Number(text) : 0);

/** The most exact range that fits decides, also when it says no. */
function likingOf(types: readonly string[], ranges: readonly Range[]): { readonly quality: number; readonly exactness: number } {
  const fitting = ranges.map(({ type, quality }) => ({ quality, exactness: exactnessOf(type, types) })).filter(({ exactness }) => exactness > 0);
  return fitting.toSorted((one, other) => other.exactness - one.exactness || other.quality - one.quality)[0] ?? { quality: 0, exactness: 0 };
}

function exactnessOf(range: string, types: readonly string[]): number {
  if (types.includes(range)) return 3;
  if (range.endsWith('/*') && types.some((type) => type.startsWith(range.slice(0, -1)))) return 2;
  return range === '*/*' ? 1 : 0;
}
