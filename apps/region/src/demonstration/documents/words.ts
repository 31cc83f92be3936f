import type { CodeableConcept, Extension, Identifier, Narrative } from '@medplum/fhirtypes';
import type { Client, Organisation, Professional, Team } from '../cast.js';
import { systems } from '../mp9/systems.js';

const own = 'https://regioschakel.nl/fhir';

/** Code systems and extensions of this project: no Dutch profile has them. */
export const local = {
  cardSection: `${own}/CodeSystem/crisis-card-section`,
  visibleTo: `${own}/StructureDefinition/visible-to`,
  clientInformed: `${own}/StructureDefinition/client-informed`,
  signedOn: `${own}/StructureDefinition/signed-on`,
  team: `${own}/StructureDefinition/team`,
  demonstration: `${own}/NamingSystem/demonstration`,
} as const;

export const bsnOf = (client: Client): Identifier => ({ system: systems.bsn, value: client.bsn });
export const uraOf = ({ ura }: Organisation): Identifier => ({ system: systems.ura, value: ura });
export const teamIdOf = ({ id }: Team): Identifier => ({ system: systems.team, value: id });

/** An organisation by its number, and which of its teams. */
export const atTeam = (team: Team) => ({
  extension: [{ url: local.team, valueIdentifier: teamIdOf(team) }] satisfies Extension[],
  type: 'Organization' as const,
  identifier: uraOf(team.organisation),
  display: team.name,
});

export const roleOf = ({ role }: Professional): CodeableConcept => ({ coding: [{ system: systems.role, code: role }] });
export const snomed = (code: string, display: string): CodeableConcept => ({ coding: [{ system: systems.snomed, code, display }] });

/** One paragraph per line. */
export const paragraphs = (lines: readonly string[]): Narrative => ({
  status: 'additional',
  div: `<div xmlns="http://www.w3.org/1999/xhtml">${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</div>`,
});

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
