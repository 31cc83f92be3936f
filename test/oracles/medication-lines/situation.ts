import type { PlainBlock, PlainLine } from './history.js';
import { resolve } from './resolve.js';

/** Winter time; a date alone is its midnight. */
export const on = (moment: string): number => Date.parse(moment.includes('T') ? `${moment}+01:00` : `${moment}T00:00:00+01:00`);

export const T = on('2024-01-01T12:00:00');

const systems = { MA: ['ggz', '00000002'], TA: ['ais', '00000003'], MGB: ['his', '00000001'] } as const;

/** A block of treatment M1 that begins at its registration and says nothing special. */
function block(kind: PlainBlock['kind'], id: string, registered: string, more: Partial<PlainBlock>): PlainBlock {
  const [source, ura] = systems[kind];
  return {
    id, source, sourceUra: ura, authorUra: ura, authorKind: 'organisation', kind, mbh: 'M1',
    registeredAt: on(registered), start: on(registered), end: null, endIsInclusive: false, stop: null, reason: null,
    isCopy: false, enteredInError: false, readable: true, hasIdentifier: true, identifierIsLocal: false, mbhIsLocal: false, follows: [], restsOn: [],
    medicine: { text: 'OXAZEPAM 10MG', prk: '1', gpk: '1', atc: 'N05BA04' },
    dose: { text: '1 maal per dag 1 stuk', steps: [{ amount: 1, unit: 'stuk', perDays: 1, times: 1, asNeeded: false }] },
    ...more,
  };
}

type Make = (id: string, registered: string, more?: Partial<PlainBlock>) => PlainBlock;
export const ma: Make = (id, registered, more = {}) => block('MA', id, registered, more);
export const ta: Make = (id, registered, more = {}) => block('TA', id, registered, more);
export const mgb: Make = (id, registered, more = {}) => block('MGB', id, registered, more);

export const stops = (stop: 'definitive' | 'temporary' | 'cancelled', start: string, end: string | null): Partial<PlainBlock> =>
  ({ stop, start: on(start), end: end === null ? null : on(end) });

export const daily = (amount: number, more: { times?: number; perDays?: number; asNeeded?: boolean; unit?: string } = {}): PlainBlock['dose'] =>
  ({ text: `${amount} per keer`, steps: [{ amount, unit: 'stuk', perDays: 1, times: 1, asNeeded: false, ...more }] });

const lineInWords = ({ treatment, linked, category, interrupted, basisId, blocks, flags }: PlainLine): string =>
  [
    [treatment ?? 'alone', ...linked.map((mbh) => `+${mbh}`), category, ...(interrupted ? ['interrupted'] : [])].join(' '),
    [basisId, ...blocks.filter(({ role }) => role !== 'basis').map(({ id, role }) => `${id} ${role}`)].join(', '),
    ...(flags.length > 0 ? [flags.map(({ flag, level }) => (level === 'look-now' ? `${flag}!` : flag)).join(', ')] : []),
  ].join(' | ');

/** Every line in one sentence, then what is not shown. */
export function shown(blocks: PlainBlock[], failedSources: string[] = []): string[] {
  const { lines, notShown } = resolve(blocks, T, failedSources);
  return [...lines.map(lineInWords), ...notShown.map(({ id, reason }) => `${id}: ${reason}`)];
}
