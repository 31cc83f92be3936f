import type { CareTeam, CareTeamParticipant } from '@medplum/fhirtypes';
import type { Client, Professional, Team } from '../cast.js';
import { uuidOf } from '../mp9/known.js';
import { synthetic, systems } from '../mp9/systems.js';
import type { Moments } from '../moments.js';
import { bsnOf, local, roleOf, snomed, teamIdOf, uraOf } from './words.js';

export interface CareTeamText {
  readonly client: Client;
  readonly responsible: Team;
  readonly treating: readonly Team[];
  readonly people: readonly Professional[];
  /** Days ago that it began. */
  readonly since: number;
}

/** Who looks after the client, one team responsible for the psychiatric treatment; published by the institution. */
export function careTeamOf({ client, responsible, treating, people, since }: CareTeamText, moment: Moments): CareTeam {
  const period = { start: moment.date(-since) };
  return {
    resourceType: 'CareTeam',
    meta: synthetic,
    identifier: [{ system: local.demonstration, value: uuidOf(`care-team/${client.key}`) }],
    status: 'active',
    name: `Zorgteam van ${client.given} ${client.family}`,
    subject: { type: 'Patient', identifier: bsnOf(client) },
    period,
    participant: [
      { ...coordinating(responsible), period },
      ...treating.map((one) => ({ ...team(one), period })),
      ...people.map((one) => ({ ...person(one), period })),
    ],
    managingOrganization: [{ type: 'Organization', identifier: uraOf(responsible.organisation), display: responsible.organisation.name }],
  };
}

const team = (one: Team): CareTeamParticipant => ({ member: { type: 'Organization', identifier: teamIdOf(one), display: one.name } });

/** SNOMED 768821004, as Koppeltaal marks who coordinates: the responsible team. */
const coordinating = (one: Team): CareTeamParticipant => ({ role: [snomed('768821004', 'coordinator')], ...team(one) });

const person = (one: Professional): CareTeamParticipant => ({
  role: [roleOf(one)],
  member: { type: 'Practitioner', identifier: { system: systems.person, value: one.uzi }, display: `${one.given} ${one.family}` },
  onBehalfOf: { type: 'Organization', identifier: uraOf(one.organisation), display: one.organisation.name },
});
