import { WrongUse } from '../ending/endings.js';
import type { ReadyFile } from './ready-file.js';

export const purposes = ['TREAT', 'ETREAT', 'BTG', 'COC'] as const;
export type Purpose = (typeof purposes)[number];

/** Who asks: a requester of the region file, perhaps as another person, in another role or for another purpose. */
export interface Asker {
  readonly requester: string;
  readonly person?: string | undefined;
  readonly role?: string | undefined;
  /** null: the token names no purpose. */
  readonly purpose: Purpose | null;
}

export interface WhoOptions {
  readonly as: string;
  readonly person?: string;
  readonly role?: string;
  readonly purpose?: string;
}

export function askerOf({ as: requester, person, role, purpose }: WhoOptions, { requesters }: Pick<ReadyFile, 'requesters'>): Asker {
  if (!Object.hasOwn(requesters, requester)) {
    throw new WrongUse(`--as ${requester} is niet bekend; kies uit: ${Object.keys(requesters).join(' ')}`);
  }
  return { requester, person, role, purpose: purposeOf(purpose ?? usualPurpose(requester)) };
}

/** Someone of the region itself, for what is done in its name. */
export const asRequester = (requester: string, purpose: Purpose | null = 'TREAT'): Asker => ({ requester, purpose });

const usualPurpose = (requester: string): Purpose => (requester === 'crisis' ? 'ETREAT' : 'TREAT');

function purposeOf(text: string): Purpose | null {
  if (text === 'none') return null;
  const found = purposes.find((purpose) => purpose === text);
  if (!found) throw new WrongUse(`--purpose ${text} is niet bekend; kies uit: ${purposes.join(' ')} none`);
  return found;
}
