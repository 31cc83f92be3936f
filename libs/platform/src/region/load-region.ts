import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { oneLine, RegionError, type Problem } from './checks/problem.js';
import { problemsBetweenParts } from './checks/region-checks.js';
import { deepFrozen } from './deep-frozen.js';
import { regionSchema, type RegionConfig } from './schema/region.schema.js';

export const REGION = Symbol('REGION');

/** Reads and checks the region file; the result is frozen to the bottom. */
export function loadRegion(path: string): RegionConfig {
  try {
    return readRegion(parsed(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new RegionError(`${path}: ${reasonOf(error)}`, { cause: error });
  }
}

/** The same for a region that is already in memory. */
export function readRegion(content: unknown): RegionConfig {
  const result = regionSchema.safeParse(content);
  if (!result.success) throw new RegionError(oneLine(result.error.issues.flatMap(problemsOf)));
  const problems = problemsBetweenParts(result.data);
  if (problems.length > 0) throw new RegionError(oneLine(problems));
  return deepFrozen(result.data);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RegionError(`is not JSON: ${(error as Error).message.split('\n')[0]}`, { cause: error });
  }
}

function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: 'unknown field' }));
  }
  return [{ path: issue.path, message: issue.message }];
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'there is no such file' : message;
}
