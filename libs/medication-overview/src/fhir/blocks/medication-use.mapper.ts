import type { JsonObject } from '#libs/fhir';
import type { Period } from '../../domain/blocks/building-block.js';
import { extensionOf, objectIn, objectsIn, required } from '../reading/read.js';
import { extensions } from '../reading/systems.js';
import { authorIn } from '../elements/author.js';
import { doseIn } from '../elements/dose.js';
import { isMarkedAsCopy, type Contents, type Origin } from './mapped.js';
import { medicineIn } from '../elements/medicine.js';
import { namesIn } from '../elements/names.js';
import { momentIn, noPeriod, periodIn } from '../elements/period.js';
import { reasonIn } from '../elements/reason.js';
import { stopOfUse } from '../elements/use-status.js';

/** http://nictiz.nl/fhir/StructureDefinition/mp-MedicationUse2, element by element. */
export function medicationUse(resource: JsonObject, { index, source }: Origin): Contents {
  const author = extensionOf(resource, extensions.useAuthor)?.['valueReference'] ?? resource['informationSource'];
  const period = periodOfUse(resource);
  return {
    registeredAt: required(momentIn(resource['dateAsserted'], 'its date'), 'no date on which it was stated'),
    period,
    stop: stopOfUse(resource, period),
    isCopy: isMarkedAsCopy(resource),
    medicine: medicineIn(resource, index),
    dose: doseIn(resource),
    reason: reasonIn(objectsIn(resource['statusReason'])[0]),
    author: authorIn(author, resource, index),
    follows: [],
    restsOn: objectsIn(resource['derivedFrom']).flatMap((reference) => namesIn(reference, resource, index, source.id)),
  };
}

function periodOfUse(resource: JsonObject): Period {
  const { effectivePeriod, effectiveDateTime } = resource;
  if (effectivePeriod !== undefined) return periodIn(required(objectIn(effectivePeriod), 'its period cannot be read'));
  return { ...noPeriod, start: momentIn(effectiveDateTime, 'its start') };
}
