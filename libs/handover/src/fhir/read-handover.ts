import { readClientDocument, refuse, type ClientDocument } from '#libs/documents';
import { systems, type JsonObject } from '#libs/fhir';
import type { Bsn } from '#libs/identity';
import type { Problem } from '#libs/kernel';
import type { SubmittedHandover } from '../domain/submitted-handover.js';
import { extensionsOf, objectOf, problem } from './reading.js';
import { readParty } from './read-party.js';
import { documentSaysEnough } from './rules/document-says-enough.rule.js';
import { isPlain } from './rules/is-plain.rule.js';
import { taskAsksForAHandover } from './rules/task-asks-for-a-handover.rule.js';
import { transactionEntries, type HandoverEntries } from './transaction-entries.js';
import { extensions } from './words.js';

/** The transaction of a handover, or everything that must be mended first. */
export function readHandover(bundle: JsonObject): SubmittedHandover<ClientDocument<Bsn>, Bsn> {
  const entries = transactionEntries(bundle);
  const { Task, ServiceRequest, Bundle } = entries;
  const document = readClientDocument(Bundle.resource, Bundle.at);
  const [sender, receiver] = [readParty(Task.resource['requester'], `${Task.at}.requester`), readParty(Task.resource['owner'], `${Task.at}.owner`)];
  const urls = [Task, ServiceRequest, Bundle].map(({ fullUrl }) => fullUrl);
  refuse([
    ...taskAsksForAHandover(entries),
    ...sender.problems,
    ...receiver.problems,
    ...areAboutTheSamePerson(entries, document.bsn),
    ...isPlain(Task, document.bsn, urls),
    ...isPlain(ServiceRequest, document.bsn, urls),
    ...documentSaysEnough(document, Bundle.at),
  ]);
  return {
    bsn: document.bsn,
    sender: sender.party,
    receiver: receiver.party,
    clientInformed: clientWasInformed(entries),
    task: Task.resource,
    serviceRequest: ServiceRequest.resource,
    document,
    fullUrls: { task: Task.fullUrl, serviceRequest: ServiceRequest.fullUrl, document: Bundle.fullUrl },
  };
}

/** By BSN, in the Task, the ServiceRequest and the document alike. */
function areAboutTheSamePerson({ Task, ServiceRequest }: HandoverEntries, bsn: string): readonly Problem[] {
  const people = [{ at: `${Task.at}.for`, reference: Task.resource['for'] }, { at: `${ServiceRequest.at}.subject`, reference: ServiceRequest.resource['subject'] }];
  return people.flatMap(({ at, reference }) => {
    const { system, value } = objectOf(objectOf(reference)['identifier']);
    return system === systems.bsn && value === bsn ? [] : [problem('this names the client of the document, by BSN', `${at}.identifier`)];
  });
}

/** The sender's own statement; said in one place and denied in another, it is not made. */
function clientWasInformed({ Task, ServiceRequest }: HandoverEntries): boolean {
  const stated = [Task, ServiceRequest].flatMap(({ resource }) => extensionsOf(resource, extensions.clientInformed)).map((extension) => extension['valueBoolean']);
  return stated.length > 0 && stated.every((value) => value === true);
}
