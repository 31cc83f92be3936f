import type { Released } from '../../../disclosure/src/index.js';

type Card = Released<string>;

declare const stolen: unknown;
declare function respond(released: Released<string>): void;

export const plain = stolen as Released<string>; // breaks: house/no-cast-to-released
export const twice = { value: 'x' } as unknown as Released<string>; // breaks: house/no-cast-to-released
export const brackets = <Released<string>>stolen; // breaks: house/no-cast-to-released
export const aliased = stolen as Card; // breaks: house/no-cast-to-released
export const several = stolen as Released<string>[]; // breaks: house/no-cast-to-released
export const promised = stolen as Promise<Released<string>>; // breaks: house/no-cast-to-released
respond(stolen as never); // breaks: house/no-cast-to-released
respond(stolen as any); // breaks: house/no-cast-to-released, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-explicit-any
export const honest = stolen as string;
