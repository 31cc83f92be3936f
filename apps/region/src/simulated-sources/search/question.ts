import { Refusal } from '../http/answer.js';
import { clientElementOf } from '../store/resource-types.js';
import { conceptPathsOf } from './concept-paths.js';
import { includeOf, type Include } from './includes.js';

export interface Criterion {
  readonly parameter: string;
  readonly value: string;
}

export interface Question {
  readonly type: string;
  readonly criteria: readonly Criterion[];
  readonly includes: readonly Include[];
  readonly count: number;
}

const pageSize = { usual: 50, largest: 200 };
const includeNames: Readonly<Record<string, boolean>> = { _include: false, '_include:iterate': true, '_include:recurse': true };
const jsonNames = ['json', 'application/json', 'application/fhir+json'];

/** What can be searched on, per type; anything else is refused, as a real server in strict mode does. */
export function searchParametersOf(type: string): string[] {
  const client = clientElementOf(type);
  const aboutClient = client === null ? [] : ['patient', 'patient.identifier', ...(client === 'subject' ? ['subject'] : [])];
  return ['_id', 'identifier', ...aboutClient, ...Object.keys(conceptPathsOf(type))];
}

export function questionOf(type: string, parameters: URLSearchParams): Question {
  const known = searchParametersOf(type);
  const criteria: Criterion[] = [];
  const includes: Include[] = [];
  let count = pageSize.usual;

  for (const [parameter, value] of parameters) {
    const iterates = Object.hasOwn(includeNames, parameter) ? includeNames[parameter] : undefined;
    if (iterates !== undefined) includes.push(includeOf(value, iterates));
    else if (parameter === '_count') count = countOf(value);
    else if (parameter === '_format') mustBeJson(value);
    else if (known.includes(parameter)) criteria.push({ parameter, value: notEmpty(parameter, value) });
    else throw new Refusal(400, 'not-supported', `search parameter ${parameter.slice(0, 64)} is not supported for ${type}`);
  }
  return { type, criteria, includes, count };
}

function countOf(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new Refusal(400, 'invalid', '_count is a whole number');
  return Math.min(Number(value), pageSize.largest);
}

function mustBeJson(value: string): void {
  if (!jsonNames.includes(value)) throw new Refusal(406, 'not-supported', 'only JSON is spoken here');
}

function notEmpty(parameter: string, value: string): string {
  if (value === '') throw new Refusal(400, 'invalid', `${parameter} has no value`);
  return value;
}
