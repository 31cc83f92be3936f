/**
 * Import this first in a test that mounts the token server: Jest's sandbox borrows structuredClone from outside,
 * and what that makes is no plain object to oidc-provider.
 */
globalThis.structuredClone = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
