import { shortened } from '../../domain/shortened.js';
import { codingsIn, objectIn, textIn } from '../reading/read.js';

/** The words of a CodeableConcept as a clinician reads them; null where it has none. */
export function conceptText(concept: unknown): string | null {
  const text = textIn(objectIn(concept)?.['text']) ?? codingsIn(concept).map(({ display }) => textIn(display)).find((display) => display !== null);
  return text ? shortened(text).replace(/\s+/g, ' ').trim() : null;
}

/** A code without words is still a code: somebody can look it up. */
export function conceptTextOrCode(concept: unknown): string | null {
  const code = codingsIn(concept).map((coding) => textIn(coding['code'])).find((one) => one !== null);
  return conceptText(concept) ?? (code ? `zonder naam, code ${code}` : null);
}
