import type { JsonObject } from '#libs/fhir';
import { extensionOf, objectIn, objectsIn, required } from '../reading/read.js';
import { extensions } from '../reading/systems.js';
import { stopOfAgreement } from '../elements/agreement-status.js';
import { authorIn } from '../elements/author.js';
import { doseIn } from '../elements/dose.js';
import { isMarkedAsCopy, type Contents, type Origin } from './mapped.js';
import { medicineIn } from '../elements/medicine.js';
import { namesIn } from '../elements/names.js';
import { momentIn, noPeriod, periodIn } from '../elements/period.js';
import { reasonIn } from '../elements/reason.js';

/** http://nictiz.nl/fhir/StructureDefinition/mp-AdministrationAgreement, element by element. */
export function administrationAgreement(resource: JsonObject, { index, source }: Origin): Contents {
  const registeredAt = extensionOf(resource, extensions.registeredAt)?.['valueDateTime'];
  const period = extensionOf(resource, extensions.period);
  const former = extensionOf(resource, extensions.formerAdministration)?.['valueReference'];
  return {
    registeredAt: required(momentIn(registeredAt, 'its registration time'), 'no registration time'),
    period: period ? periodIn(required(objectIn(period['valuePeriod']), 'its period cannot be read')) : noPeriod,
    stop: stopOfAgreement(resource),
    isCopy: isMarkedAsCopy(resource),
    medicine: medicineIn(resource, index),
    dose: doseIn(resource),
    reason: reasonIn(extensionOf(resource, extensions.administrationReason)?.['valueCodeableConcept']),
    author: authorIn(objectsIn(resource['performer'])[0]?.['actor'], resource, index),
    follows: namesIn(former, resource, index, source.id),
    restsOn: objectsIn(resource['authorizingPrescription']).flatMap((reference) => namesIn(reference, resource, index, source.id)),
  };
}
