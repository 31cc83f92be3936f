import { isJsonObject, type JsonObject } from '#libs/fhir';
import { bsnInIdentifier, type Bsn } from '#libs/identity';
import type { Ura } from '#libs/kernel';
import type { StatedCareTeam } from '../domain/stated-care-team.js';
import { readParticipant } from './read-participant.js';
import { readList, readPeriod, refused, uraIn } from './reading.js';

/**
 * CareTeam, element by element, in the order of http://nictiz.nl/fhir/StructureDefinition/nl-core-CareTeam.
 * Names, reasons, notes and narrative are not kept.
 */
export function readCareTeam(resource: JsonObject): { readonly bsn: Bsn; readonly stated: StatedCareTeam } {
  const status = resource['status'];
  if (status !== 'active' && status !== 'inactive') throw refused('CareTeam.status', 'the status is active or inactive');
  const subject = isJsonObject(resource['subject']) ? resource['subject'] : {};
  const bsn = bsnInIdentifier(subject['identifier'], 'CareTeam.subject.identifier');
  const period = readPeriod(resource['period'], 'CareTeam.period');
  const read = readList(resource['participant'], 'CareTeam.participant').map(readParticipant);
  const participants = read.filter((participant) => participant !== null);
  const leftOut = read.length - participants.length;
  return { bsn, stated: { hasEnded: status === 'inactive', period, participants, leftOut, managedBy: managedBy(resource['managingOrganization']) } };
}

function managedBy(value: unknown): Ura | null {
  if (value === undefined) return null;
  const [reference, ...others] = readList(value, 'CareTeam.managingOrganization');
  const ura = uraIn(reference);
  if (!ura || others.length > 0) throw refused('CareTeam.managingOrganization', 'one organisation by URA is expected');
  return ura;
}
