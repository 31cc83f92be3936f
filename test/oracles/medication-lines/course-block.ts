import type { DoseStep, Kind, Medicine, PlainBlock } from './history.js';
import { type Chance, pick } from './moments-to-draw.js';

export const medicines: readonly Medicine[] = [
  { text: 'METOPROLOL 100MG TB MGA SUC', prk: '101', gpk: '11', atc: 'C07AB02' },
  { text: 'METOPROLOL RETARD 100', prk: '102', gpk: '11', atc: 'C07AB02' },
  { text: 'Metoprolol 50', prk: '103', gpk: null, atc: 'C07AB02' },
  { text: 'LITHIUMCARBONAAT 400MG', prk: '201', gpk: '21', atc: 'N05AN01' },
  { text: 'Priadel tablet', prk: null, gpk: null, atc: null },
  { text: 'Leponex', prk: '301', gpk: '31', atc: 'N05AH02' },
  { text: 'METHADON DRANK', prk: '401', gpk: null, atc: 'N07BC02' },
  { text: 'HALOPERIDOL DEPOT', prk: '501', gpk: '51', atc: 'N05AD01' },
  { text: 'OXAZEPAM 10MG', prk: '601', gpk: '61', atc: 'N05BA04' },
  { text: 'zalf, magistraal', prk: null, gpk: null, atc: 'N05A' },
  { text: 'Metoprolol, merk onbekend', prk: null, gpk: null, atc: 'C07AB02' },
  { text: 'Buvidal depot', prk: '701', gpk: null, atc: null },
  { text: 'druppels van thuis', prk: null, gpk: null, atc: null },
];

const step = (amount: number, times: number, perDays: number, unit = 'stuk', asNeeded = false): DoseStep => ({ amount, unit, perDays, times, asNeeded });

export const doses: readonly PlainBlock['dose'][] = [
  { text: '1 maal per dag 1 stuk, Oraal', steps: [step(1, 1, 1)] },
  { text: '2 maal per dag 1 stuk, Oraal', steps: [step(1, 2, 1)] },
  { text: '1 maal per dag 2 stuks', steps: [step(2, 1, 1)] },
  { text: '3 maal per dag 0,1 ml', steps: [step(0.1, 3, 1, 'ml')] },
  { text: '1 maal per dag 0,3 ml', steps: [step(0.3, 1, 1, 'ml')] },
  { text: '1 maal per 14 dagen 1 ampul', steps: [step(1, 1, 14, 'ampul')] },
  { text: '1 maal per 4 weken 2 ampul', steps: [step(2, 1, 28, 'ampul')] },
  { text: 'zo nodig 1 maal per dag 1 stuk', steps: [step(1, 1, 1, 'stuk', true)] },
  { text: 'eerst 1, dan 2', steps: [step(1, 1, 1), step(2, 1, 1)] },
  { text: 'eerst 1, dan 3', steps: [step(1, 1, 1), step(3, 1, 1)] },
  { text: 'eerst 1 stuk, dan 1 ml', steps: [step(1, 1, 1), step(1, 1, 1, 'ml')] },
  { text: 'eerst 1, dan 1 zo nodig', steps: [step(1, 1, 1), step(1, 1, 1, 'stuk', true)] },
  { text: 'Vanaf 1 dec 2023, volgens schema trombosedienst', steps: null },
  { text: 'Volgens  schema trombosedienst', steps: null },
  { text: 'zie voorschrift', steps: null },
  { text: null, steps: null },
  { text: 'leeg', steps: [] },
];

export const sources = [
  { source: 'his-a', sourceUra: '00000001' }, { source: 'ggz-c', sourceUra: '00000002' },
  { source: 'ais-b', sourceUra: '00000003' }, { source: 'ais-d', sourceUra: '00000004' },
] as const;

type Author = Pick<PlainBlock, 'authorUra' | 'authorKind'>;

const authorsOf: Record<Kind, readonly Author[]> = {
  MA: [{ authorUra: '00000001', authorKind: 'organisation' }, { authorUra: '00000002', authorKind: 'organisation' }, { authorUra: '00000001', authorKind: 'person' }],
  TA: [{ authorUra: '00000003', authorKind: 'organisation' }, { authorUra: '00000004', authorKind: 'organisation' }, { authorUra: null, authorKind: 'unknown' }],
  MGB: [{ authorUra: null, authorKind: 'patient' }, { authorUra: '00000002', authorKind: 'person' }, { authorUra: null, authorKind: 'person' }],
};

const homes: Record<Kind, readonly number[]> = { MA: [0, 1], TA: [2, 3], MGB: [0, 1, 2] };

/** What one course of treatment keeps from block to block. */
export interface Course { mbh: string | null; name: string; medicine: Medicine; dose: PlainBlock['dose']; blocks: PlainBlock[] }

export function addBlock(chance: Chance, course: Course, kind: Kind, more: Partial<PlainBlock>): PlainBlock {
  const block: PlainBlock = {
    id: `${kind}_${course.name}${course.blocks.length}`,
    ...(sources[pick(chance, homes[kind])] ?? sources[0]),
    ...pick(chance, authorsOf[kind]),
    kind, mbh: course.mbh, registeredAt: 0, start: null, end: null, endIsInclusive: false, stop: null, reason: null,
    isCopy: false, enteredInError: false, readable: true, hasIdentifier: true, identifierIsLocal: false, mbhIsLocal: false, follows: [], restsOn: [],
    medicine: course.medicine, dose: course.dose,
    ...more,
  };
  course.blocks.push(block);
  return block;
}
