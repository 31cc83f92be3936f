import type { JsonObject } from '#libs/fhir';
import type { BlockKind, ReceivedBlock, UnreadableBlock } from '../../domain/blocks/building-block.js';
import { NotReadable } from '../reading/read.js';
import { administrationAgreement } from './administration-agreement.mapper.js';
import { authorIn } from '../elements/author.js';
import { kindAskedOf, kindOf } from './kind.js';
import { refuseUnknownModifiers } from '../elements/known-modifiers.js';
import type { Contents, Origin } from './mapped.js';
import { medicationAgreement } from './medication-agreement.mapper.js';
import { medicationUse } from './medication-use.mapper.js';
import { provenanceOf, treatmentIn, type Provenance } from './provenance.js';

const mappers: Record<BlockKind, (resource: JsonObject, origin: Origin) => Contents> = {
  MA: medicationAgreement,
  TA: administrationAgreement,
  MGB: medicationUse,
};

export interface ReadBlock {
  readonly block: ReceivedBlock;
  readonly resource: JsonObject;
}

/** Every MA, TA and MGB that a source sent; what cannot be read stays, with the reason. */
export function readBlocks(origin: Origin): ReadBlock[] {
  const read = new Map<string, ReadBlock>();
  origin.index.entries.forEach(({ resource }, place) => {
    const kind = kindOf(resource);
    if (kind === 'other' || kind === 'no-medication') return;
    const block = readBlock(resource, kind, origin, place);
    const known = read.get(block.key);
    if (!known) read.set(block.key, { resource, block });
    else if (!isSame(known.resource, resource)) read.set(`${block.key}?${place}`, { resource, block: { ...block, key: `${block.key}?${place}` } });
  });
  return [...read.values()];
}

/** Pages may repeat a resource; two that share an id but not their contents are two, and so are two too deep to compare. */
function isSame(one: JsonObject, other: JsonObject): boolean {
  try {
    return JSON.stringify(one) === JSON.stringify(other);
  } catch {
    return false;
  }
}

function readBlock(resource: JsonObject, kind: BlockKind | 'unknown', origin: Origin, place: number): ReceivedBlock {
  if (kind === 'unknown') return unreadable(provenanceOf(resource, kindAskedOf(resource), origin, place), resource, origin, 'it does not say what kind of block it is');
  const provenance = provenanceOf(resource, kind, origin, place);
  try {
    refuseUnknownModifiers(resource);
    return { readable: true, ...provenance, kind, treatment: treatmentIn(resource), ...mappers[kind](resource, origin) };
  } catch (error) {
    if (error instanceof NotReadable) return unreadable(provenance, resource, origin, error.message);
    throw error;
  }
}

function unreadable(provenance: Provenance, resource: JsonObject, { index }: Origin, why: string): UnreadableBlock {
  const author = authorIn(resource['requester'], resource, index);
  return { readable: false, ...provenance, author, treatment: treatmentOrNone(resource), why };
}

function treatmentOrNone(resource: JsonObject): UnreadableBlock['treatment'] {
  try {
    return treatmentIn(resource);
  } catch {
    return null;
  }
}
