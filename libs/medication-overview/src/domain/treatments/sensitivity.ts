import { sensitivities, type Sensitivity, type SensitivityLabels } from '#libs/kernel';
import type { ReceivedBlock } from '../blocks/building-block.js';

/** The region's own codes, and HL7 v3 ActCode (InformationSensitivityPolicy) as far as it falls in the closed set. */
const labelsOfCode: ReadonlyMap<string, readonly Sensitivity[]> = new Map(
  Object.entries({
    psychiatry: ['psychiatry'],
    addiction: ['addiction'],
    sexuality: ['sexuality'],
    violence: ['violence'],
    PSY: ['psychiatry'],
    PSYTHPN: ['psychiatry'],
    MH: ['psychiatry'],
    BH: ['psychiatry', 'addiction'],
    ETH: ['addiction'],
    ETHUD: ['addiction'],
    SUD: ['addiction'],
    OPIOIDUD: ['addiction'],
    SEX: ['sexuality'],
    STD: ['sexuality'],
    SDV: ['sexuality', 'violence'],
    DV: ['violence'],
    VIO: ['violence'],
  } satisfies Record<string, readonly Sensitivity[]>),
);

/** Levels of confidentiality say how secret, not of what kind. */
const confidentiality = new Set(['U', 'L', 'M', 'N', 'R', 'V']);

/** What the region's table says of a holder and an author, for blocks whose source gave no label. */
export type SensitivityTable = (block: ReceivedBlock) => SensitivityLabels;

const kindCodes = ({ security }: ReceivedBlock): readonly string[] => security.filter((code) => !confidentiality.has(code));

/** Whether the source itself said of what kind the block is, in a code that is understood or not. */
export const bearsALabel = (block: ReceivedBlock): boolean => kindCodes(block).length > 0;

/** The source's own labels count before the table; a code that is not understood leaves the block unlabelled. */
export function sensitivityOf(block: ReceivedBlock, table: SensitivityTable): SensitivityLabels {
  const codes = kindCodes(block);
  if (codes.length === 0) return table(block);
  const known = codes.map((code) => labelsOfCode.get(code));
  return known.every((labels) => labels !== undefined) ? unionOf(known) : 'unknown';
}

/** What one of them does not know, the whole does not know. */
export function unionOf(all: readonly SensitivityLabels[]): SensitivityLabels {
  const found = new Set<Sensitivity>();
  for (const labels of all) {
    if (labels === 'unknown') return 'unknown';
    labels.forEach((label) => found.add(label));
  }
  return sensitivities.filter((label) => found.has(label));
}
