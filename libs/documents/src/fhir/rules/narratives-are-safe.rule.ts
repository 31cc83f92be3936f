import { narrativeProblem } from '../narrative.js';
import { walk } from '../walk.js';
import type { DocumentRule } from './draft.js';

export const narrativesAreSafe: DocumentRule = ({ bundle }) =>
  [...walk(bundle, 'Bundle')].flatMap(({ name, value, path }) => {
    if (name !== 'div') return [];
    const text = typeof value === 'string' ? narrativeProblem(value) : 'a narrative is text';
    return text ? [{ text, expression: path }] : [];
  });
