import { createHash } from 'node:crypto';
import type { StatedToken } from '../domain/admission.js';

export interface VerifiedToken extends StatedToken {
  readonly expiresAt: Date;
}

/** Tokens whose signature was checked before, so that it is checked once; bounded, and never beyond their end. */
export class VerifiedTokens {
  private readonly tokens = new Map<string, VerifiedToken>();

  constructor(private readonly capacity: number) {}

  find(token: string, now: Date): VerifiedToken | null {
    const name = nameOf(token);
    const found = this.tokens.get(name);
    this.tokens.delete(name);
    if (!found || found.expiresAt <= now) return null;
    this.tokens.set(name, found);
    return found;
  }

  keep(token: string, verified: VerifiedToken): void {
    if (this.tokens.size >= this.capacity) this.tokens.delete(this.tokens.keys().next().value ?? '');
    this.tokens.set(nameOf(token), verified);
  }
}

const nameOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
