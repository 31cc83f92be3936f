import type { JsonObject } from '#libs/fhir';
import type { MeasurementKind } from '../../../domain/alongside.js';
import { momentIn } from '../../elements/period.js';
import { codingsIn, NotReadable, objectIn, required, textIn } from '../../reading/read.js';
import { systems } from '../../reading/systems.js';
import type { MeasurementContents } from '../mapped.js';

/** LOINC: estimated GFR by whatever formula, and lithium in serum or plasma. */
export const measurementCodes: Readonly<Record<MeasurementKind, readonly string[]>> = {
  'renal-function': ['62238-1', '98979-8', '98980-6', '88293-6', '88294-4', '33914-3', '48642-3', '48643-1', '50044-7', '70969-1', '77147-7', '69405-9', '76633-7', '50210-4', '50384-7', '35591-7'],
  'lithium-level': ['14334-7', '3719-2'],
};

export const measurementKindOf = (resource: JsonObject): MeasurementKind | null => {
  const codes = codingsIn(resource['code']).flatMap(({ system, code }) => (system === systems.loinc ? (textIn(code) ?? []) : []));
  if (codes.some((code) => measurementCodes['lithium-level'].includes(code))) return 'lithium-level';
  return codes.some((code) => measurementCodes['renal-function'].includes(code)) ? 'renal-function' : null;
};

/** http://nictiz.nl/fhir/StructureDefinition/nl-core-LaboratoryTestResult, element by element. */
export function laboratoryResult(resource: JsonObject, kind: MeasurementKind): MeasurementContents {
  if (!isFinal(resource['status'])) throw new NotReadable('it is not final');
  const measuredAt = resource['effectiveDateTime'] ?? objectIn(resource['effectivePeriod'])?.['start'];
  return {
    kind,
    text: required(quantityIn(resource['valueQuantity']) ?? textIn(resource['valueString']), 'it has no value with a unit'),
    at: required(momentIn(measuredAt, 'its moment'), 'nobody says when it was measured'),
  };
}

const isFinal = (status: unknown): boolean => status === 'final' || status === 'amended' || status === 'corrected';

/** UCUM writes the area of a body as `{1.73_m2}`. */
const inWords = (unit: string): string => unit.replace(/\{1[.,]73_?m2\}/, '1,73 m²');

/** In the Dutch way of writing; without a unit a number says nothing. */
function quantityIn(value: unknown): string | null {
  const quantity = objectIn(value);
  const unit = textIn(quantity?.['unit']) ?? textIn(quantity?.['code']);
  const number = quantity?.['value'];
  if (typeof number !== 'number' || !unit) return null;
  return [textIn(quantity?.['comparator']), String(number).replace('.', ','), inWords(unit)].filter((part) => part !== null).join(' ');
}
