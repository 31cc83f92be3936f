import { isJsonObject, type JsonObject } from '#libs/fhir';
import type { AlongsideItem } from '../../domain/alongside.js';
import type { BuildingBlock, ReceivedBlock } from '../../domain/blocks/building-block.js';
import type { MedicationOverview } from '../../domain/overview.js';
import type { AsReceived } from '../../domain/source-report.js';
import { hiding } from '../../domain/without-bsn.js';
import { systems } from '../reading/systems.js';
import { urnOf, uuidFor } from './identity.js';
import { ReferredTo, type Entry } from './referred-to.js';
import { withoutFreeText } from './without-free-text.js';

export interface Material {
  readonly blocks: readonly Entry[];
  /** Allergies, contra-indications and results. */
  readonly alongside: readonly Entry[];
  /** What these and the blocks refer to. */
  readonly referredTo: readonly Entry[];
}

/** Blocks that a line shows as valid; what was superseded is not sent. */
export function shownBlocks({ lines }: MedicationOverview): BuildingBlock[] {
  const valid = lines.flatMap(({ blocks }) => blocks.filter(({ role }) => role !== 'superseded').map(({ block }) => block));
  return [...new Map(valid.map((block) => [block.key, block])).values()];
}

export const urlOfBlock = ({ key }: ReceivedBlock): string => urnOf(uuidFor(key));

/** What is sent of an overview, and about whom. */
export interface Sent {
  readonly patientUrl: string;
  readonly bsn: string;
  readonly blocks: readonly BuildingBlock[];
  readonly alongside: readonly Shown[];
}

/** Blocks and what comes alongside them, as their sources sent them, and what these refer to. */
export function materialOf(overview: MedicationOverview, { patientUrl, bsn, blocks: shown, alongside }: Sent): Material {
  const urlsOfBlocks = new Map(shown.flatMap((block) => block.knownAs.map((name) => [name, urlOfBlock(block)] as const)));
  const withoutNotes = overview.withheld.length > 0;
  const referredTo = new ReferredTo({ withoutBsn: hiding(bsn), patientUrl, urlsOfBlocks, withoutNotes });
  const entryOf = (item: Shown, release: (received: AsReceived) => JsonObject): Entry[] => {
    const received = receivedOf(item, overview);
    return received ? [{ fullUrl: urnOf(uuidFor(item.key)), resource: release(received) }] : [];
  };
  return {
    blocks: shown.flatMap((block) => entryOf(block, (received) => releasedBlock(block, received, referredTo))),
    alongside: alongside.flatMap((item) =>
      entryOf(item, ({ resource, resolve }) => released(item, { resource: withoutNotes ? withoutFreeText(resource as JsonObject) : resource, resolve }, referredTo)),
    ),
    referredTo: referredTo.entries,
  };
}

export type Shown = Pick<AlongsideItem, 'key' | 'source' | 'sourceUra'>;

const receivedOf = ({ key }: Shown, { sources }: MedicationOverview): AsReceived | undefined => sources.find(({ received }) => received.has(key))?.received.get(key);

function releasedBlock(block: BuildingBlock, received: AsReceived, referredTo: ReferredTo): JsonObject {
  const resource = released(block, received, referredTo);
  const names = ['medicationReference', 'medicationCodeableConcept'].some((name) => name in resource);
  return { ...resource, ...(names ? {} : { medicationCodeableConcept: { text: block.medicine.text } }) };
}

function released({ key, source, sourceUra }: Shown, { resource, resolve }: AsReceived, referredTo: ReferredTo): JsonObject {
  const resolver = { resolve: (reference: unknown, from: JsonObject) => objectOrNull(resolve(reference, from)) };
  const released = referredTo.released(resource as JsonObject, key, source, resolver);
  return { ...released, meta: { ...(released['meta'] as JsonObject), source: `${systems.ura}#${sourceUra}` } };
}

const objectOrNull = (value: unknown): JsonObject | null => (isJsonObject(value) ? value : null);
