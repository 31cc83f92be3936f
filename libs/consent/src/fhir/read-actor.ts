import { systems, type JsonObject } from '#libs/fhir';
import { isOrganisationType, isUra, looksLikeBsn, type Ura } from '#libs/kernel';
import type { Who } from '../domain/provision.js';
import { listAt, objectAt, onlyThese, refused, textAt } from './allowed.js';

export const relativeSystem = 'https://regioschakel.nl/fhir/NamingSystem/relative';

interface Actor {
  readonly role: 'IRCP' | 'CST';
  readonly system: string;
  readonly value: string;
  readonly assigner: string | null;
}

/** provision.actor: at most one receiver (IRCP) and one holder (CST), each by a logical reference. */
export function readActors(value: unknown, at: string): { readonly who: Who; readonly holder: Ura | null } {
  const actors = listAt(value, at).map((actor, index) => readActor(actor, `${at}[${index}]`));
  const receivers = actors.filter(({ role }) => role === 'IRCP');
  const holders = actors.filter(({ role }) => role === 'CST');
  if (receivers.length > 1 || holders.length > 1) throw refused(at, 'one receiver and one holder at most; record another consent for another');
  return { who: receivers[0] ? whoOf(receivers[0], at) : { kind: 'anyone' }, holder: holders[0] ? holderOf(holders[0], at) : null };
}

function readActor(value: unknown, at: string): Actor {
  const actor = objectAt(value, at);
  onlyThese(actor, ['role', 'reference'], at);
  const [coding, ...others] = listAt(objectAt(actor['role'], `${at}.role`)['coding'], `${at}.role.coding`);
  const role = objectAt(coding, `${at}.role.coding[0]`);
  if (others.length > 0 || role['system'] !== systems.participationType || !isRole(role['code'])) throw refused(`${at}.role`, 'the role of an actor is IRCP (receiver) or CST (holder)');
  return { role: role['code'], ...identifierOf(objectAt(actor['reference'], `${at}.reference`), `${at}.reference`) };
}

const isRole = (code: unknown): code is Actor['role'] => code === 'IRCP' || code === 'CST';

function identifierOf(reference: JsonObject, at: string): Omit<Actor, 'role'> {
  onlyThese(reference, ['identifier', 'display', 'type'], at);
  const identifier = objectAt(reference['identifier'], `${at}.identifier`);
  onlyThese(identifier, ['system', 'value', 'assigner'], `${at}.identifier`);
  const { system, value, assigner } = identifier;
  return {
    system: textAt(system, `${at}.identifier.system`),
    value: textAt(value, `${at}.identifier.value`),
    assigner: assigner === undefined ? null : assignerOf(assigner, `${at}.identifier.assigner`),
  };
}

/** The organisation that knows a person by that id. */
function assignerOf(value: unknown, at: string): string {
  const assigner = objectAt(value, at);
  onlyThese(assigner, ['identifier', 'display', 'type'], at);
  const identifier = objectAt(assigner['identifier'], `${at}.identifier`);
  if (identifier['system'] !== systems.ura) throw refused(at, 'the organisation of a person is named by its URA');
  return textAt(identifier['value'], `${at}.identifier.value`);
}

function whoOf({ system, value, assigner }: Actor, at: string): Who {
  switch (system) {
    case systems.ura:
      return { kind: 'organisation', ura: uraOf(value, at) };
    case systems.team:
      return { kind: 'team', team: value };
    case systems.person:
      return { kind: 'person', person: value, organisation: assigner === null ? null : uraOf(assigner, at) };
    case relativeSystem:
      if (looksLikeBsn(value)) throw refused(at, 'a relative is named by a word of the client, never by a BSN');
      return { kind: 'relative', relative: value };
    case systems.organisationType:
      return organisationTypeOf(value, at);
    default:
      throw refused(at, 'the receiver is named by a system that is not known here');
  }
}

function organisationTypeOf(value: string, at: string): Who {
  const [type, role, ...more] = value.split('/');
  if (!isOrganisationType(type) || role === '' || more.length > 0) throw refused(at, 'the type of organisation is not known here');
  return { kind: 'organisation-type', type, role: role ?? null };
}

function holderOf({ system, value }: Actor, at: string): Ura {
  if (system !== systems.ura) throw refused(at, 'a holder is named by its URA');
  return uraOf(value, at);
}

function uraOf(value: string, at: string): Ura {
  if (!isUra(value)) throw refused(at, 'a URA has eight digits');
  return value;
}
