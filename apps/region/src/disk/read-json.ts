import type { z } from 'zod';

import { CannotStart } from '../cannot-start.js';
import { readTextIfThere } from './read-text.js';

/** What stands in a file of ours, null where there is none; a file that is broken is not silently replaced. */
export function readJsonIfThere<Form extends z.ZodType>(file: string, form: Form, broken: CannotStart): z.output<Form> | null {
  const text = readTextIfThere(file);
  if (text === null) return null;
  const read = form.safeParse(parsed(text));
  if (!read.success) throw broken;
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
