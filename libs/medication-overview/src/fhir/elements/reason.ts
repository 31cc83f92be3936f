import type { Reason } from '../../domain/blocks/building-block.js';
import { shortened } from '../../domain/shortened.js';
import { codeIn, codingsIn, objectIn, textIn } from '../reading/read.js';
import { systems } from '../reading/systems.js';

/** Why a block says what it says: its SNOMED code, and the words a clinician reads. */
export function reasonIn(concept: unknown): Reason | null {
  if (!objectIn(concept)) return null;
  const text = textIn(objectIn(concept)?.['text']) ?? codingsIn(concept).map(({ display }) => textIn(display)).find((display) => display !== null) ?? null;
  const code = codeIn(concept, systems.snomed);
  return code === null && text === null ? null : { code, text: text && shortened(text) };
}
