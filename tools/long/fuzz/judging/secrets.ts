import { disguisesOf } from './bsn-disguises.js';

/** Lines of a stack, and places in a file system. */
const insides = [/\bat [^ ]+ \([^)]*:\d+:\d+\)/, /node_modules/, /\bdist\/(?:libs|apps)\//, /file:\/\/\/(?!etc\/passwd)/, /\/(?:work|home|root|tmp|var)\/[a-z]/, /\bselect .+ from \w+\.\w+/i, /\bPostgres|\bECONN|\bSyntaxError|\bTypeError/];

/** Finds a BSN in any disguise, a piece of a stack, a path or a word of the database. */
export function secretsOf(bsns: readonly string[]): (text: string) => string | null {
  const disguises = bsns.flatMap(disguisesOf);
  return (text) => {
    if (disguises.some((disguise) => text.includes(disguise))) return 'a BSN';
    const inside = insides.find((pattern) => pattern.test(text));
    return inside ? `what fits ${inside.source}` : null;
  };
}

/** Lines of a log in which a BSN stands, or a failure of ours; that a process is not ready yet is none. */
export function wrongIn(log: string, bsns: readonly string[]): string[] {
  const disguises = bsns.flatMap(disguisesOf);
  return log.split('\n').flatMap((line) => {
    if (disguises.some((disguise) => line.includes(disguise))) return ['a BSN'];
    if (line.includes('"route":"/health/ready"')) return [];
    return /"stack":|^\s+at .+:\d+:\d+|"level":(50|60)/.test(line) ? [line.slice(0, 300)] : [];
  });
}
