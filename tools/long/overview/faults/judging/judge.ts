import type { MadeSource, World } from '../client/world.js';
import { strangersBsn, strangersMark } from '../misdeeds/about-people.js';
import { uraOf } from '../serving/page.js';

/** As docs/contract.md prints it; of the product nothing but what it answered is used here. */
export interface Answered {
  readonly complete: boolean;
  readonly sources: readonly { readonly id: string; readonly state: string; readonly reason: string | null }[];
  readonly lines: readonly {
    readonly medicine: { readonly text: string };
    readonly blocks: readonly Named[];
    readonly flags: readonly { readonly flag: string; readonly level: string }[];
  }[];
  readonly notShown: readonly Named[];
  readonly allergies: { readonly state: string; readonly items: readonly { readonly text: string; readonly sourceUra: string }[] };
}

interface Named {
  readonly id: string;
  readonly sourceUra: string;
}

const types = { MA: 'MedicationRequest', TA: 'MedicationDispense', MGB: 'MedicationStatement' } as const;

/** What an answer did wrong, of a world whose every fault is known. */
export function judge(world: World, answered: Answered, texts: readonly string[]): string[] {
  return [...world.sources.flatMap((source) => aboutSource(source, answered)), ...aboutWhole(world, answered), ...aboutStrangers(world, texts)];
}

/** Somebody else's allergy is somebody else's data; whatever else is wrong with the allergies costs the allergies only. */
export const hidesSomething = (source: MadeSource): boolean => source.misdeeds === null || source.misdeeds.some(({ misdeed }) => misdeed.reasons.length > 0) || mixesPeople(source);

const mixesPeople = ({ allergies: { misdeed } }: MadeSource): boolean => misdeed?.reasons.includes('other-person') ?? false;

export const reasonsOf = (source: MadeSource): readonly string[] =>
  source.misdeeds === null ? ['down'] : [...source.misdeeds.flatMap(({ misdeed }) => misdeed.reasons), ...(mixesPeople(source) ? ['other-person'] : []), 'late'];

function aboutSource(source: MadeSource, answered: Answered): string[] {
  const told = answered.sources.filter(({ id }) => id === source.id);
  const [said] = told;
  if (!said || told.length > 1) return [`${source.id} is named ${told.length} times`];
  const blocks = namedBy(answered).filter(({ sourceUra }) => sourceUra === uraOf[source.id]);
  if (said.state === 'failed') {
    const wrongReason = hidesSomething(source) && !reasonsOf(source).includes(String(said.reason)) ? [`failed for the wrong reason: ${said.reason} after ${namesOf(source)}`] : [];
    const unjust = !hidesSomething(source) && said.reason !== 'late' ? [`failed without cause: ${said.reason} after ${namesOf(source)}`] : [];
    return [...wrongReason, ...unjust, ...(blocks.length > 0 ? [`a failed source has blocks: ${source.id}`] : [])];
  }
  if (said.state !== 'answered' || said.reason !== null) return [`neither answered nor failed: ${said.state}`];
  if (hidesSomething(source)) return [`counts as answered: ${namesOf(source)}`];
  return [...aboutBlocks(source, blocks), ...aboutAllergies(source, answered)];
}

function aboutBlocks(source: MadeSource, shown: readonly Named[]): string[] {
  const ids = new Set(shown.map(({ id }) => id));
  const held = Object.values(source.blocks).flat();
  const missing = held.filter(({ id, kind }) => !ids.has(id) && !ids.has(`${types[kind]}/${id}`));
  const known = new Set(held.flatMap(({ id, kind }) => [id, `${types[kind]}/${id}`]));
  const made = [...ids].filter((id) => !known.has(id));
  return [
    ...(missing.length > 0 ? [`${missing.length} blocks are nowhere: after ${namesOf(source)}`] : []),
    ...(made.length > 0 ? [`blocks that nobody sent: ${made[0]} after ${namesOf(source)}`] : []),
  ];
}

function aboutAllergies({ id, allergies: { known, misdeed } }: MadeSource, { allergies }: Answered): string[] {
  const hides = (misdeed?.reasons.length ?? 0) > 0;
  const shown = allergies.items.filter(({ sourceUra }) => sourceUra === uraOf[id]).map(({ text }) => text);
  if (hides) return allergies.state === 'none-known' ? [`no allergies are known, it says, after ${misdeed?.name} (${id})`] : [];
  const missing = known.filter((name) => !shown.some((text) => text.includes(name)));
  return missing.length > 0 ? [`an allergy is nowhere: ${missing[0]} after ${misdeed?.name ?? 'nothing'} (${id})`] : [];
}

function aboutWhole({ client }: World, { complete, sources, lines }: Answered): string[] {
  const isWhole = sources.every(({ state }) => state === 'answered');
  const critical = new Set(client.blocks.filter(({ medicine }) => medicine.isCritical).map(({ medicine }) => medicine.text));
  const isTold = ({ flags, medicine }: Answered['lines'][number]): boolean =>
    flags.some(({ flag, level }) => flag === 'source-missing' && level === (critical.has(medicine.text) ? 'look-now' : 'info'));
  const silent = lines.filter((line) => (isWhole ? line.flags.some(({ flag }) => flag === 'source-missing') : !isTold(line)));
  return [...(complete === isWhole ? [] : ['it says that it is complete, or that it is not, and is wrong']), ...(silent.length > 0 ? [`a line does not say, or wrongly says, that a source is missing: ${silent[0]?.medicine.text}`] : [])];
}

function aboutStrangers({ client: { bsn } }: World, texts: readonly string[]): string[] {
  const seen = texts.some((text) => text.includes(strangersMark) || (bsn !== strangersBsn && text.includes(strangersBsn)));
  return seen ? ['something of another person'] : [];
}

const namedBy = ({ lines, notShown }: Answered): Named[] => [...lines.flatMap(({ blocks }) => blocks), ...notShown];
const namesOf = ({ id, misdeeds, allergies }: MadeSource): string =>
  misdeeds === null ? `nobody listens (${id})` : misdeeds.map(({ misdeed, kind, page }) => `${misdeed.name} (${id} ${kind} ${page})`).join(' and ') || `nothing but ${allergies.misdeed?.name ?? 'nothing'} beside (${id})`;
