import { isJsonObject, systems, type JsonObject } from '#libs/fhir';
import { looksLikeBsn } from '#libs/kernel';
import type { Participant } from '../domain/care-team.js';
import type { StatedParticipant } from '../domain/rules/choose-responsible.rule.js';
import { identifierIn, readList, readPeriod, refused, uraIn } from './reading.js';

const coordinator = '768821004';
const uziPerson = 'http://fhir.nl/fhir/NamingSystem/uzi-nr-pers';
const word = /^[\p{L}\p{N}][\p{L}\p{N} .,:@_-]{0,63}$/u;

/** null: somebody who is not kept, such as a relative or a person by BSN; a team without its organisation yet, which the region file knows. */
export function readParticipant(value: unknown, index: number): StatedParticipant | null {
  const at = `CareTeam.participant[${index}]`;
  if (!isJsonObject(value)) throw refused(at, 'a participant is expected');
  const member = memberOf(value, at);
  if (!member) return null;
  const codings = codingsIn(value['role'], `${at}.role`);
  return {
    ...member,
    role: textOf(codings.find(({ system }) => system === systems.role)?.['code']),
    period: readPeriod(value['period'], `${at}.period`),
    coordinates: codings.some(({ system, code }) => system === systems.snomed && code === coordinator),
  };
}

function memberOf(participant: JsonObject, at: string): Pick<Participant, 'kind' | 'member' | 'organisation'> | null {
  const identifier = identifierIn(participant['member']);
  if (!identifier) return null;
  const { system, value: member } = identifier;
  if (system === systems.ura) {
    const organisation = uraIn(participant['member']);
    if (!organisation) throw refused(`${at}.member.identifier.value`, 'a URA of eight digits is expected');
    return { kind: 'organisation', member, organisation };
  }
  if (system !== systems.team && system !== systems.person && system !== uziPerson) return null;
  if (system === systems.person && looksLikeBsn(member)) return null;
  if (!word.test(member)) throw refused(`${at}.member.identifier.value`, 'an id of at most 64 letters and digits is expected');
  return { kind: system === systems.team ? 'team' : 'person', member, organisation: uraIn(participant['onBehalfOf']) };
}

const codingsIn = (roles: unknown, at: string): readonly JsonObject[] =>
  readList(roles, at).flatMap((role, index) => readList(isJsonObject(role) ? role['coding'] : undefined, `${at}[${index}].coding`)).filter(isJsonObject);

const textOf = (code: unknown): string | null => (typeof code === 'string' && word.test(code) ? code : null);
