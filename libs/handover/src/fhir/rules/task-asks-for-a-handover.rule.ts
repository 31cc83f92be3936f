import { systems } from '#libs/fhir';
import type { Problem } from '#libs/kernel';
import { hasCode, listOf, objectOf, problem } from '../reading.js';
import type { HandoverEntries } from '../transaction-entries.js';
import { extensions, transferOfCare } from '../words.js';

const known = new Set(
  'resourceType id meta extension identifier groupIdentifier status intent priority code description focus for authoredOn requester owner reasonCode reasonReference restriction input'.split(' '),
);

/** Task, element by element: https://hl7.org/fhir/R4/task.html, narrowed as the Notified Pull draft does. */
export function taskAsksForAHandover({ Task: { resource: task, at }, ServiceRequest, Bundle }: HandoverEntries): readonly Problem[] {
  const wrong = (isRight: boolean, text: string, element: string): Problem[] => (isRight ? [] : [problem(text, `${at}.${element}`)]);
  const documents = [objectOf(task['reasonReference']), ...listOf(task['input']).map((input) => objectOf(objectOf(input)['valueReference']))];
  return [
    ...Object.keys(task).flatMap((name) => wrong(known.has(name), 'this element is not known in the Task of a handover', name)),
    ...wrong(listOf(task['extension']).every((extension) => objectOf(extension)['url'] === extensions.clientInformed), 'the gateway states where a handover stands', 'extension'),
    ...wrong(task['status'] === 'requested', 'a handover begins as requested', 'status'),
    ...wrong(task['intent'] === 'order', 'the intent is order', 'intent'),
    ...wrong(hasCode(task['code'], systems.snomed, transferOfCare), `the code is SNOMED CT ${transferOfCare}, transfer of care`, 'code'),
    ...wrong(objectOf(task['focus'])['reference'] === ServiceRequest.fullUrl, 'the focus is the ServiceRequest of this transaction', 'focus'),
    ...wrong(documents.some(({ reference }) => reference === Bundle.fullUrl), 'the document of this transaction is an input or the reasonReference', 'input'),
  ];
}
