import { isJsonObject, type JsonObject } from '#libs/fhir';
import { readBsn, type Bsn } from '#libs/identity';
import { GatewayError, type Problem } from '#libs/kernel';
import { canonicalJson } from '../domain/canonical-json.js';
import type { ClientDocument, DocumentEntry, Json } from '../domain/client-document.js';
import { linksBetween, referencesIn } from './references.js';
import type { DocumentRule, Draft } from './rules/draft.js';
import { hasTitledSections } from './rules/has-titled-sections.rule.js';
import { holdsOnlyKnownContent } from './rules/holds-only-known-content.rule.js';
import { bsnIn, isAboutOneClient } from './rules/is-about-one-client.rule.js';
import { isFinal } from './rules/is-final.rule.js';
import { narrativesAreSafe } from './rules/narratives-are-safe.rule.js';
import { standsAlone } from './rules/stands-alone.rule.js';

const maxCharacters = 1_000_000;
const maxEntries = 500;
const maxSections = 50;
const maxReferences = 5_000;
const maxProblems = 20;

const rules: readonly DocumentRule[] = [isFinal, hasTitledSections, isAboutOneClient, narrativesAreSafe, standsAlone, holdsOnlyKnownContent];

/** A document Bundle (https://hl7.org/fhir/R4/documents.html) that may be stored, or everything that must be mended first; `at`: where it stands. */
export function readClientDocument(bundle: JsonObject, at = 'Bundle'): ClientDocument<Bsn> {
  try {
    return documentIn(bundle);
  } catch (error) {
    throw error instanceof GatewayError ? placed(error, at) : error;
  }
}

function placed(error: GatewayError, at: string): GatewayError {
  const move = (expression: string): string => expression.replace(/^Bundle/, at);
  const problems = error.problems.map(({ text, expression }) => ({ text, expression: move(expression) }));
  return new GatewayError(error.category, error.message, { problems, ...(error.expression ? { expression: move(error.expression) } : {}) });
}

function documentIn(bundle: JsonObject): ClientDocument<Bsn> {
  const draft = draftOf(bundle);
  if (canonicalJson(bundle).length > maxCharacters) throw new GatewayError('invalid', `the document is larger than ${maxCharacters} characters`, { expression: 'Bundle' });
  refuse(rules.flatMap((rule) => rule(draft)));
  const bsn = readBsn(bsnIn(draft));
  if (!bsn) throw new GatewayError('fault', 'the document was judged without its client');
  return { bsn, bundle, composition: draft.composition, entries: draft.entries, sections: (draft.composition['section'] ?? []) as Json[] };
}

/** Refuses with everything that is wrong, at once. */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new GatewayError('invalid', 'the document cannot be accepted', { problems: problems.slice(0, maxProblems) });
}

/** The outer form: without it nothing else can be judged. */
function draftOf(bundle: JsonObject): Draft {
  if (bundle['type'] !== 'document') throw new GatewayError('invalid', 'a Bundle of type document is expected', { expression: 'Bundle.type' });
  const list = bundle['entry'];
  mustBeAtMost(maxEntries, 'entries', Array.isArray(list) ? list.length : 0, 'Bundle.entry');
  const entries = Array.isArray(list) ? list.map(entryOf) : [];
  const [first, ...others] = entries;
  if (first?.resource['resourceType'] !== 'Composition') throw new GatewayError('invalid', 'the first entry of a document is its Composition', { expression: 'Bundle.entry[0]' });
  if (new Set(entries.map(({ fullUrl }) => fullUrl)).size < entries.length) throw new GatewayError('invalid', 'two entries have the same fullUrl', { expression: 'Bundle.entry.fullUrl' });
  const sections = first.resource['section'];
  mustBeAtMost(maxSections, 'sections', Array.isArray(sections) ? sections.length : 0, 'Bundle.entry[0].resource.section');
  mustBeAtMost(maxReferences, 'references', [...referencesIn(bundle)].length, 'Bundle');
  return { bundle, composition: first.resource, entries: others, links: linksBetween(entries) };
}

/** What is counted before the rest is judged: a document that is too much costs nobody a wait. */
function mustBeAtMost(limit: number, what: string, count: number, expression: string): void {
  if (count > limit) throw new GatewayError('invalid', `a document has ${limit} ${what} at most`, { expression });
}

function entryOf(entry: unknown, index: number): DocumentEntry {
  const { fullUrl, resource, ...others } = isJsonObject(entry) ? entry : {};
  if (typeof fullUrl === 'string' && fullUrl !== '' && isJsonObject(resource) && Object.keys(others).length === 0) return { fullUrl, resource };
  throw new GatewayError('invalid', 'an entry of a document has a fullUrl, a resource, and nothing else', { expression: `Bundle.entry[${index}]` });
}
