import type { BuildingBlock, BlockKind, UnreadableBlock } from '../blocks/building-block.js';
import type { Dose } from '../blocks/dose.js';
import { parseMoment, type Moment } from '../time/moment.js';

/** The moment of the shared bundles. */
export const noon = momentAt('2024-01-01T12:00:00+01:00').ms;

export function momentAt(text: string): Moment {
  const moment = parseMoment(text);
  if (!moment) throw new Error(`no moment: ${text}`);
  return moment;
}

const idName = (id: string): string => `test|${id}`;

/** So many tablets a day, in one step or in several. */
export const aDose = (...perDay: readonly number[]): Dose => ({
  text: perDay.map((amount) => `${amount} maal per dag 1 stuk`).join(', dan '),
  composed: false,
  schedule: perDay.map((amount) => [{ low: amount, high: amount, unit: 'stuk' }]),
  intake: { asNeeded: 'none', maximum: null, everyDays: null, isInjected: false },
});

/** What a test says of a block; times as text, references by id. */
export interface BlockWords {
  readonly id: string;
  readonly mbh?: string | null;
  readonly at?: string;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly follows?: string;
  readonly restsOn?: string;
}

type Change = BlockWords & Partial<Omit<BuildingBlock, keyof BlockWords | 'kind'>>;

const aBlock = (kind: BlockKind, words: Change): BuildingBlock => {
  const { id, mbh = 'MBH_1', at = '2023-12-01T09:00:00+01:00', from = '2023-12-01T00:00:00+01:00', to = null, follows, restsOn, ...change } = words;
  return {
    readable: true,
    key: `ais/${kind}/${id}`,
    id,
    hasIdentifier: true,
    knownAs: [idName(id)],
    kind,
    treatment: mbh === null ? null : { system: 'test', value: mbh },
    source: 'ais',
    sourceUra: '00000003',
    author: { ura: '00000002', specialism: '0100', name: 'huisarts Verzonnen', isClient: false },
    security: [],
    registeredAt: momentAt(at),
    period: { start: from === null ? null : momentAt(from), end: to === null ? null : momentAt(to) },
    stop: null,
    enteredInError: false,
    isCopy: false,
    medicine: { text: 'METOPROLOL 100MG TB MGA SUC', prk: '12345', gpk: null, atc: null },
    dose: aDose(1),
    reason: null,
    follows: follows ? [idName(follows)] : [],
    restsOn: restsOn ? [idName(restsOn)] : [],
    ...change,
  };
};

export const anMa = (words: Change): BuildingBlock => aBlock('MA', words);
export const aTa = (words: Change): BuildingBlock => aBlock('TA', words);
export const anMgb = (words: Change): BuildingBlock => aBlock('MGB', words);

export const anUnreadable = (id: string, change: Partial<UnreadableBlock> = {}): UnreadableBlock => ({
  readable: false,
  key: `ais/MA/${id}`,
  id,
  hasIdentifier: true,
  knownAs: [idName(id)],
  kind: 'MA',
  treatment: { system: 'test', value: 'MBH_1' },
  source: 'ais',
  sourceUra: '00000003',
  author: { ura: null, specialism: null, name: null, isClient: false },
  security: [],
  enteredInError: false,
  why: 'no registration time',
  ...change,
});
