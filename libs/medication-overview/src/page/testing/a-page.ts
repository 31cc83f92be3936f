import { nothingAlongside, type Alongside } from '../../domain/alongside.js';
import type { ReceivedBlock } from '../../domain/blocks/building-block.js';
import { medicationOverview, type MedicationOverview, type OverviewParts } from '../../domain/overview.js';
import type { SourceReport } from '../../domain/source-report.js';
import { momentAt } from '../../domain/testing/builders.js';
import type { Directory } from '../directory.js';
import { pageOf } from '../page-of.js';
import type { Change, Fact, MedicineRow, Notice, Page, Section, SectionId } from '../page.js';

const organisations: Readonly<Record<string, ReturnType<Directory>>> = {
  '00000001': { name: 'GGZ De Singel', telephone: { officeHours: '088 000 10 00', outOfHours: '088 000 10 09' } },
  '00000002': { name: 'Huisartsenpraktijk Stadspoort', telephone: { officeHours: '088 000 20 00', outOfHours: null } },
  '00000003': { name: 'Apotheek De Brug', telephone: { officeHours: '088 000 30 00', outOfHours: '088 000 30 00' } },
};

export const aDirectory: Directory = (ura) => organisations[ura] ?? null;
export const aBsn = '999900018';

export const aSource = (id: string, ura = '00000003', kind = id): SourceReport['source'] => ({ id, ura, kind, fhir: 'R4' });

export const anAnswer = (alongside: Partial<Alongside> = {}, source = aSource('ais')): SourceReport => ({
  source,
  state: 'answered',
  reason: null,
  ageMs: 90_000,
  blocks: [],
  received: new Map(),
  person: { name: 'Elly Verzonnen', birthDate: '1970-01-02', gender: 'female' },
  alongside: { ...nothingAlongside, ...alongside },
});

/** At noon on 1 January 2024; the pharmacy answered a minute and a half ago. */
export const anOverview = (blocks: readonly ReceivedBlock[], change: Partial<OverviewParts> = {}): MedicationOverview =>
  medicationOverview({ at: momentAt('2024-01-01T12:00:00+01:00'), reports: [anAnswer()], permitted: blocks, notConnected: [], withheld: [], ...change });

export const aPage = (blocks: readonly ReceivedBlock[], change: Partial<OverviewParts> = {}): Page => pageOf(anOverview(blocks, change), aDirectory, aBsn);

const section = (page: Page, id: SectionId): Section => page.sections.find((one) => one.id === id)!;

export const rowsIn = (page: Page, id: SectionId): readonly MedicineRow[] => (section(page, id) as { medicines?: readonly MedicineRow[] }).medicines ?? [];
export const noticesIn = (page: Page): readonly Notice[] => (section(page, 'missing') as { notices: readonly Notice[] }).notices;
export const saidIn = (page: Page): string[] => noticesIn(page).map(({ text }) => text);
export const changesIn = (page: Page): readonly Change[] => (section(page, 'changes') as { changes: readonly Change[] }).changes;
export const factsIn = (page: Page, id: 'who' | 'allergies'): string[] => (section(page, id) as { facts: readonly Fact[] }).facts.map(({ label, values }) => `${label}: ${values.join('; ')}`);

/** By section, the medicines that stand there. */
export const places = (page: Page): Partial<Record<SectionId, string[]>> =>
  Object.fromEntries(page.sections.filter(({ id }) => rowsIn(page, id).length > 0).map(({ id }) => [id, rowsIn(page, id).map(({ medicine }) => medicine)]));
