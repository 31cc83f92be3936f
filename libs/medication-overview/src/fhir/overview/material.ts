import { isJsonObject, type JsonObject } from '#libs/fhir';
import type { BuildingBlock, ReceivedBlock } from '../../domain/blocks/building-block.js';
import type { MedicationOverview } from '../../domain/overview.js';
import type { AsReceived } from '../../domain/source-report.js';
import { hiding } from '../../domain/without-bsn.js';
import { systems } from '../reading/systems.js';
import { Alongside, type Entry } from './alongside.js';
import { urnOf, uuidFor } from './identity.js';

export interface Material {
  readonly blocks: readonly Entry[];
  readonly alongside: readonly Entry[];
}

/** Blocks that a line shows as valid; what was superseded is not sent. */
function shownBlocks({ lines }: MedicationOverview): BuildingBlock[] {
  const valid = lines.flatMap(({ blocks }) => blocks.filter(({ role }) => role !== 'superseded').map(({ block }) => block));
  return [...new Map(valid.map((block) => [block.key, block])).values()];
}

export const urlOfBlock = ({ key }: ReceivedBlock): string => urnOf(uuidFor(key));

/** The shown blocks as their sources sent them, and what comes along with them. */
export function materialOf(overview: MedicationOverview, patientUrl: string, bsn: string): Material {
  const shown = shownBlocks(overview);
  const urlsOfBlocks = new Map(shown.flatMap((block) => block.knownAs.map((name) => [name, urlOfBlock(block)] as const)));
  const alongside = new Alongside({ withoutBsn: hiding(bsn), patientUrl, urlsOfBlocks, withoutNotes: overview.withheld.length > 0 });
  const blocks = shown.flatMap((block) => {
    const received = overview.sources.find(({ received: known }) => known.has(block.key))?.received.get(block.key);
    return received ? [{ fullUrl: urlOfBlock(block), resource: released(block, received, alongside) }] : [];
  });
  return { blocks, alongside: alongside.entries };
}

function released(block: BuildingBlock, { resource, resolve }: AsReceived, alongside: Alongside): JsonObject {
  const resolver = { resolve: (reference: unknown, from: JsonObject) => objectOrNull(resolve(reference, from)) };
  const released = alongside.released(resource as JsonObject, block.key, block.source, resolver);
  const names = ['medicationReference', 'medicationCodeableConcept'].some((name) => name in released);
  const meta = { ...(released['meta'] as JsonObject), source: `${systems.ura}#${block.sourceUra}` };
  return { ...released, meta, ...(names ? {} : { medicationCodeableConcept: { text: block.medicine.text } }) };
}

const objectOrNull = (value: unknown): JsonObject | null => (isJsonObject(value) ? value : null);
