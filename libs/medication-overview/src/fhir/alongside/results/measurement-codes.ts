import type { MeasurementKind } from '../../../domain/alongside.js';
import { systems } from '../../reading/systems.js';

const of = (system: string, ...codes: readonly string[]): string[] => codes.map((code) => `${system}|${code}`);

/**
 * As `system|code`. LOINC: estimated GFR by whatever formula, and lithium in serum or plasma. NHG table 45, which a HIS
 * may send without LOINC: KREM, KREC, EGFC and EGCC (docs/glossary.md); its number for lithium is not known here.
 */
export const measurementCodes: Readonly<Record<MeasurementKind, readonly string[]>> = {
  'renal-function': [
    ...of(systems.loinc, '62238-1', '98979-8', '98980-6', '88293-6', '88294-4', '33914-3', '48642-3', '48643-1', '50044-7', '70969-1', '77147-7', '69405-9', '76633-7', '50210-4', '50384-7', '35591-7'),
    ...of(systems.nhgDeterminations, '1919', '3583', '3907', '3908'),
  ],
  'lithium-level': of(systems.loinc, '14334-7', '3719-2'),
};
