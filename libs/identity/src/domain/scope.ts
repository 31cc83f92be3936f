const smartScope = /^(?<subject>system\/[A-Za-z]+)\.(?<letters>c?r?u?d?s?)$/;

/** SMART v2: `system/Task.rs` covers `system/Task.r`. There are no wildcards. */
export function covers(granted: readonly string[], needed: string): boolean {
  return granted.some((scope) => scope === needed || coversOne(scope, needed));
}

function coversOne(scope: string, needed: string): boolean {
  const has = smartScope.exec(scope)?.groups;
  const wants = smartScope.exec(needed)?.groups;
  if (!has || !wants || has['subject'] !== wants['subject'] || !wants['letters']) return false;
  return [...wants['letters']].every((letter) => has['letters']?.includes(letter));
}
