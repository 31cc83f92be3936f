import { WrongUse } from '../ending/endings.js';
import { systems } from './systems.js';

export interface Identifier {
  readonly system: string;
  readonly value: string;
  readonly assigner?: { readonly identifier: { readonly system: string; readonly value: string } };
}

/** Where the people of the demonstration work: URA by person. */
export type Persons = Readonly<Record<string, string>>;

export const organisationTypes = ['huisarts', 'huisartsenpost', 'ggz', 'basis-ggz', 'addiction-care', 'pharmacy', 'crisis', 'wijkteam'];

const systemOf: Readonly<Record<string, string>> = {
  ura: systems.ura,
  orgtype: systems.organisationType,
  team: systems.team,
  person: systems.person,
  relative: systems.relative,
};

/** `ura:00000002`, `orgtype:crisis/spv`, `team:fact-noord`, `person:900000201`, `relative:…` */
export function identifierOf(who: string, persons: Persons = {}): Identifier {
  const [kind = '', value = ''] = partsOf(who);
  const system = systemOf[kind];
  if (!system || value === '') throw new WrongUse(`--who ${who} is niet bekend; kies uit: ${Object.keys(systemOf).map((name) => `${name}:…`).join(' ')}`);
  if (kind === 'ura' && !/^\d{8}$/.test(value)) throw new WrongUse('--who ura:… heeft acht cijfers');
  if (kind === 'orgtype' && !organisationTypes.includes(value.split('/')[0] ?? '')) throw new WrongUse(`--who orgtype:… is een van: ${organisationTypes.join(' ')}`);
  const ura = kind === 'person' ? persons[value] : undefined;
  return { system, value, ...(ura ? { assigner: { identifier: { system: systems.ura, value: ura } } } : {}) };
}

/** The same the other way round; null: the consent names nobody and speaks to anyone. */
export function whoOf(identifier: Identifier | null): string {
  if (!identifier) return 'anyone';
  const kind = Object.entries(systemOf).find(([, system]) => system === identifier.system)?.[0];
  return `${kind ?? identifier.system}:${identifier.value}`;
}

function partsOf(who: string): string[] {
  const colon = who.indexOf(':');
  return colon < 0 ? [who] : [who.slice(0, colon), who.slice(colon + 1)];
}
