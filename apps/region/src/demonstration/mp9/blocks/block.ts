import type { CodeableConcept, Extension, Reference } from '@medplum/fhirtypes';
import type { Client } from '../../cast.js';
import type { Dose } from '../doses.js';
import type { People } from '../people.js';
import type { Product } from '../products.js';
import { extensionUrl, systems } from '../systems.js';

/** Where a block is kept, and about whom. */
export interface Holder {
  readonly people: People;
  readonly client: Client;
}

/** What agreements of prescriber and pharmacy, and use, have in common. */
export interface BlockText {
  /** One word for the treatment, such as `lithium`. */
  readonly treatment: string;
  /** Makes the id of the block unique within its treatment and kind. */
  readonly nr: string;
  readonly product: Product;
  readonly dose: Dose;
  readonly from: string;
  readonly until?: string;
  readonly stop?: keyof typeof stopTypes;
  readonly note?: string;
}

export const stopTypes = {
  stopped: { code: '410546004', display: 'stopgezet' },
  interrupted: { code: '385655000', display: 'onderbroken' },
  cancelled: { code: '89925002', display: 'geannuleerd' },
} as const;

export const concept = (code: string, display: string): CodeableConcept => ({ coding: [{ system: systems.snomed, code, display }] });

export type BlockKind = 'MA' | 'TA' | 'MGB' | 'MTD';
export const blockId = (kind: BlockKind, client: Client, { treatment, nr }: Pick<BlockText, 'treatment' | 'nr'>): string => `${kind}_demo_${client.key}_${treatment}_${nr}`;

/** Another block by its identifier: MP9 refers logically, not by address. */
export const logically = (type: 'MedicationRequest' | 'MedicationDispense', value: string): Reference<never> =>
  ({ type, identifier: { system: type === 'MedicationRequest' ? systems.agreement : systems.administration, value }, display: `relatie naar ${value}` });

export const periodOf = ({ from, until }: BlockText): { start: string; end?: string } => ({ start: from, ...(until === undefined ? {} : { end: until }) });

export const treatmentOf = ({ treatment }: Pick<BlockText, 'treatment'>, client: Client): Extension =>
  ({ url: extensionUrl('ext-PharmaceuticalTreatment.Identifier'), valueIdentifier: { system: systems.treatment, value: `MBH_demo_${client.key}_${treatment}` } });

export const textAndTreatment = (block: BlockText, client: Client): Extension[] => [
  { url: extensionUrl('ext-RenderedDosageInstruction'), valueString: block.dose.text },
  treatmentOf(block, client),
];

export const agreedAt = (registeredAt: string, block: BlockText): Extension[] => [
  { url: extensionUrl('ext-RegistrationDateTime'), valueDateTime: registeredAt },
  { url: extensionUrl('ext-TimeInterval.Period'), valuePeriod: periodOf(block) },
];

/** What changes the meaning of the rest: stopped, or taken in a cycle. */
export function modifiers({ stop, dose }: BlockText): { modifierExtension?: Extension[] } {
  const stopped = stop ? [{ url: extensionUrl('ext-StopType'), valueCodeableConcept: { coding: [{ system: systems.snomed, ...stopTypes[stop] }] } }] : [];
  const cycle = { url: extensionUrl('ext-InstructionsForUse.RepeatPeriodCyclicalSchedule'), valueDuration: { value: dose.cycleDays ?? 0, unit: 'dag', system: systems.ucum, code: 'd' } };
  const modifierExtension = [...stopped, ...(dose.cycleDays ? [cycle] : [])];
  return modifierExtension.length > 0 ? { modifierExtension } : {};
}

export const noted = ({ note }: Pick<BlockText, 'note'>): { note?: { text: string }[] } => (note === undefined ? {} : { note: [{ text: note }] });
