import { Refusal } from '../http/answer.js';
import { nameOf, type StoredRecord } from '../store/record.js';
import { isKept } from '../store/resource-types.js';
import type { Found } from './found.js';
import { includePathsOf, referencesAt } from './include-paths.js';

export interface Include {
  readonly type: string;
  readonly parameter: string;
  readonly target: string | null;
  /** Also followed from what was itself included. */
  readonly iterates: boolean;
}

export function includeOf(value: string, iterates: boolean): Include {
  const [type = '', parameter = '', target = null, ...rest] = value.split(':');
  const isKnown = isKept(type) && (parameter === '*' || Object.hasOwn(includePathsOf(type), parameter));
  if (!isKnown || rest.length > 0) throw new Refusal(400, 'not-supported', `_include=${value.slice(0, 100)} is not supported`);
  return { type, parameter, target, iterates };
}

/** What the matches of one page refer to, each once and never one of the matches themselves. */
export function includedWith(matches: readonly StoredRecord[], includes: readonly Include[], get: Found['get']): StoredRecord[] {
  const seen = new Set(matches.map(nameOf));
  const found: StoredRecord[] = [];
  const follow = (records: readonly StoredRecord[], followed: readonly Include[]): StoredRecord[] => {
    const names = records.flatMap((record) => followed.flatMap((include) => namesFrom(record, include)));
    const fresh = [...new Set(names)].filter((name) => !seen.has(name)).flatMap((name) => get(name) ?? []);
    for (const record of fresh) seen.add(nameOf(record));
    found.push(...fresh);
    return fresh;
  };

  const iterating = includes.filter(({ iterates }) => iterates);
  for (let next = follow(matches, includes); next.length > 0; ) next = follow(next, iterating);
  return found;
}

function namesFrom(record: StoredRecord, { type, parameter, target }: Include): string[] {
  if (record.resourceType !== type) return [];
  const paths = includePathsOf(type);
  const chosen = parameter === '*' ? Object.values(paths) : [paths[parameter] ?? []];
  const names = chosen.flatMap((path) => referencesAt(record, path));
  return target === null ? names : names.filter((name) => name.startsWith(`${target}/`));
}
