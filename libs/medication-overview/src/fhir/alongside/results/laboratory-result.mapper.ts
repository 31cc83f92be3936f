import type { JsonObject } from '#libs/fhir';
import type { MeasurementKind } from '../../../domain/alongside.js';
import { shortened } from '../../../domain/shortened.js';
import { momentIn } from '../../elements/period.js';
import { codingsIn, objectIn, required, textIn } from '../../reading/read.js';
import type { MeasurementContents } from '../mapped.js';
import { measurementCodes } from './measurement-codes.js';

export function measurementKindOf(resource: JsonObject): MeasurementKind | null {
  const codes = codingsIn(resource['code']).map(({ system, code }) => `${String(system)}|${String(code)}`);
  if (codes.some((code) => measurementCodes['lithium-level'].includes(code))) return 'lithium-level';
  return codes.some((code) => measurementCodes['renal-function'].includes(code)) ? 'renal-function' : null;
}

/**
 * http://nictiz.nl/fhir/StructureDefinition/nl-core-LaboratoryTestResult, element by element. null: there is no result.
 * What is only half known is said as far as it is: without it an older result would pass for the last.
 */
export function laboratoryResult(resource: JsonObject, kind: MeasurementKind): MeasurementContents | null {
  if (noResult.includes(resource['status'])) return null;
  const measuredAt = resource['effectiveDateTime'] ?? objectIn(resource['effectivePeriod'])?.['start'];
  const found = shortened(quantityIn(resource['valueQuantity']) ?? textIn(resource['valueString']) ?? 'niet te lezen');
  return {
    kind,
    text: isFinal(resource['status']) ? found : `${found} (voorlopige uitslag)`,
    at: required(momentIn(measuredAt, 'its moment'), 'nobody says when it was measured'),
  };
}

/** Withdrawn, or nothing came of it yet. */
const noResult: readonly unknown[] = ['entered-in-error', 'cancelled', 'registered'];
const isFinal = (status: unknown): boolean => status === 'final' || status === 'amended' || status === 'corrected';

/** UCUM writes the area of a body as `{1.73_m2}`. */
const inWords = (unit: string): string => unit.replace(/\{1[.,]73_?m2\}/, '1,73 m²');

/** In the Dutch way of writing; without a unit a number says little. */
function quantityIn(value: unknown): string | null {
  const quantity = objectIn(value);
  const unit = textIn(quantity?.['unit']) ?? textIn(quantity?.['code']);
  const number = quantity?.['value'];
  if (typeof number !== 'number') return null;
  return [textIn(quantity?.['comparator']), String(number).replace('.', ','), unit === null ? '(eenheid onbekend)' : inWords(unit)].filter((part) => part !== null).join(' ');
}
