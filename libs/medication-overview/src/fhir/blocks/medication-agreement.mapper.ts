import type { JsonObject } from '#libs/fhir';
import { extensionOf, objectIn, objectsIn, required } from '../reading/read.js';
import { extensions } from '../reading/systems.js';
import { refuseUnlessOrdered, stopOfPrescription } from '../elements/agreement-status.js';
import { authorIn } from '../elements/author.js';
import { doseIn } from '../elements/dose.js';
import { medicineIn } from '../elements/medicine.js';
import { namesIn } from '../elements/names.js';
import { momentIn, noPeriod, periodIn } from '../elements/period.js';
import type { Contents, Origin } from './mapped.js';
import { reasonIn } from '../elements/reason.js';

/** http://nictiz.nl/fhir/StructureDefinition/mp-MedicationAgreement, element by element. */
export function medicationAgreement(resource: JsonObject, { index, source }: Origin): Contents {
  refuseUnlessOrdered(resource);
  const registeredAt = extensionOf(resource, extensions.registeredAt)?.['valueDateTime'];
  const stated = extensionOf(resource, extensions.period);
  const period = stated ? periodIn(required(objectIn(stated['valuePeriod']), 'its period cannot be read')) : noPeriod;
  return {
    registeredAt: required(momentIn(registeredAt, 'its registration time'), 'no registration time'),
    period,
    stop: stopOfPrescription(resource, period),
    isCopy: resource['reportedBoolean'] === true,
    medicine: medicineIn(resource, index),
    dose: doseIn(resource),
    reason: reasonIn(objectsIn(resource['reasonCode'])[0]),
    author: authorIn(resource['requester'], resource, index),
    follows: namesIn(resource['priorPrescription'], resource, index, source.id),
    restsOn: [],
  };
}
