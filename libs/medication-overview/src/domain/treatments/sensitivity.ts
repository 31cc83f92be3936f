import { sensitivities, type Sensitivity, type SensitivityLabels } from '#libs/kernel';
import type { Author } from '../blocks/building-block.js';

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

/** Who holds a block or what comes alongside it, who wrote it, and how its source labelled it. */
export interface Labelled {
  readonly sourceUra: string;
  readonly author: Author;
  /** A result of which nobody is named as its maker: it is its holder's own. */
  readonly namesNobody?: boolean;
  /** Codes of meta.security, as received. */
  readonly security: readonly string[];
}

/** What the region's table says of a holder and an author, for what its source gave no label. */
export type SensitivityTable = (item: Labelled) => SensitivityLabels;

const kindCodes = ({ security }: Labelled): readonly string[] => security.filter((code) => !confidentiality.has(code));

/** Whether the source itself said of what kind it is, in a code that is understood or not. */
export const bearsALabel = (item: Labelled): boolean => kindCodes(item).length > 0;

/** The source's own labels count before the table; a code that is not understood leaves it unlabelled. */
export function sensitivityOf(item: Labelled, table: SensitivityTable): SensitivityLabels {
  const codes = kindCodes(item);
  if (codes.length === 0) return table(item);
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
