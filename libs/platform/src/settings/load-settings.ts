import { exactlyOneOf, settingsSchema, togetherOrNot, type Settings } from './settings.schema.js';

export const SETTINGS = Symbol('SETTINGS');

export type Environment = Readonly<Record<string, string | undefined>>;

/** One line that says what to mend; it never repeats a value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** The environment of this process; nothing else looks at it. */
export const processEnvironment = (): Environment => process.env;

/** Reads an environment once; the result is frozen. */
export function loadSettings(environment: Environment): Settings {
  const present = Object.fromEntries(Object.keys(settingsSchema.shape).flatMap((name) => given(environment, name)));
  const parsed = settingsSchema.safeParse(present);
  if (!parsed.success) {
    throw new SettingsError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  }
  return Object.freeze(checkedTogether(parsed.data));
}

function given(environment: Environment, name: string): [string, string][] {
  const value = environment[name];
  return value === undefined || value === '' ? [] : [[name, value]];
}

function checkedTogether(settings: Settings): Settings {
  for (const group of togetherOrNot) {
    const missing = group.filter((name) => settings[name] === undefined);
    if (missing.length > 0 && missing.length < group.length) {
      throw new SettingsError(`${group.join(' and ')} go together: ${missing.join(', ')} is not set`);
    }
  }
  for (const group of exactlyOneOf) {
    const set = group.filter((name) => settings[name] !== undefined);
    if (set.length !== 1) throw new SettingsError(`exactly one of ${group.join(', ')} must be set`);
  }
  return settings;
}

/** Only these settings, for a tool that needs no others. */
export function loadOnly<Name extends keyof Settings>(names: readonly Name[], environment: Environment = process.env): Pick<Settings, Name> {
  const mask = Object.fromEntries(names.map((name) => [name, true])) as Record<keyof Settings, true>;
  const parsed = settingsSchema.pick(mask).safeParse(Object.fromEntries(names.flatMap((name) => given(environment, name))));
  if (parsed.success) return Object.freeze(parsed.data);
  throw new SettingsError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
}
