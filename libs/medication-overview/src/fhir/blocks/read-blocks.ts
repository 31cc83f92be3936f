import type { JsonObject } from '#libs/fhir';
import type { BlockKind, ReceivedBlock, UnreadableBlock } from '../../domain/blocks/building-block.js';
import { eachOnce, type Read } from '../reading/each-once.js';
import { NotReadable } from '../reading/read.js';
import { administrationAgreement } from './administration-agreement.mapper.js';
import { authorIn } from '../elements/author.js';
import { kindAskedOf, kindOf } from './kind.js';
import { modifiersOfBlocks, refuseUnknownModifiers } from '../elements/known-modifiers.js';
import type { Contents, Origin } from './mapped.js';
import { medicationAgreement } from './medication-agreement.mapper.js';
import { medicationUse } from './medication-use.mapper.js';
import { provenanceOf, treatmentIn, type Provenance } from './provenance.js';

const mappers: Record<BlockKind, (resource: JsonObject, origin: Origin) => Contents> = {
  MA: medicationAgreement,
  TA: administrationAgreement,
  MGB: medicationUse,
};

/** Every MA, TA and MGB that a source sent; what cannot be read stays, with the reason. */
export const readBlocks = (origin: Origin): Read<ReceivedBlock>[] =>
  eachOnce(origin.index.entries, (resource, place) => {
    const kind = kindOf(resource);
    return kind === 'other' || kind === 'no-medication' ? null : readBlock(resource, kind, origin, place);
  });

function readBlock(resource: JsonObject, kind: BlockKind | 'unknown', origin: Origin, place: number): ReceivedBlock {
  if (kind === 'unknown') return unreadable(provenanceOf(resource, kindAskedOf(resource), origin, place), resource, origin, 'it does not say what kind of block it is');
  const provenance = provenanceOf(resource, kind, origin, place);
  try {
    refuseUnknownModifiers(resource, modifiersOfBlocks);
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
