import { isJsonObject, readToken, systems, type JsonObject } from '#libs/fhir';
import { GatewayError } from '#libs/kernel';
import { readBsn, type Bsn } from '../domain/bsn.js';

/** The BSN in a FHIR Identifier; the error never repeats what was sent. */
export function bsnInIdentifier(identifier: unknown, at: string): Bsn {
  if (!isJsonObject(identifier) || identifier['system'] !== systems.bsn) {
    throw new GatewayError('invalid', `${at} is an Identifier with system ${systems.bsn}`, { expression: at });
  }
  return validBsn(identifier['value'], at);
}

/** The BSN in the search parameter patient.identifier, `system|value`. */
export function bsnInSearch(parameter: string | undefined): Bsn {
  const { system, value } = readToken(parameter ?? '');
  if (system !== systems.bsn) throw new GatewayError('invalid', `patient.identifier is ${systems.bsn}|value`);
  return validBsn(value, 'patient.identifier');
}

/** The parameter `patient` of a Parameters resource. */
export function bsnInParameters(parameters: JsonObject): Bsn {
  return bsnInIdentifier(parameterNamed(parameters, 'patient')?.['valueIdentifier'], 'Parameters.parameter(patient).valueIdentifier');
}

/** One parameter by name; twice the same name is refused. */
export function parameterNamed(parameters: JsonObject, name: string): JsonObject | undefined {
  const list = parameters['parameter'];
  if (!Array.isArray(list)) throw new GatewayError('invalid', 'Parameters.parameter is a list', { expression: 'Parameters.parameter' });
  const found = list.filter((parameter): parameter is JsonObject => isJsonObject(parameter) && parameter['name'] === name);
  if (found.length > 1) throw new GatewayError('invalid', `the parameter ${name} may come once`, { expression: 'Parameters.parameter' });
  return found[0];
}

/** Refuses a parameter that the operation does not know: a misspelt one must not be passed over. */
export function onlyParameters(parameters: JsonObject, names: readonly string[]): void {
  const list = parameters['parameter'];
  const unknown = Array.isArray(list) && list.some((parameter) => !isJsonObject(parameter) || !names.includes(String(parameter['name'])));
  if (unknown) throw new GatewayError('invalid', `the operation takes ${names.join(', ')} and nothing else`, { expression: 'Parameters.parameter' });
}

function validBsn(value: unknown, at: string): Bsn {
  const bsn = readBsn(value);
  if (!bsn) throw new GatewayError('invalid', 'this is no valid BSN: eight or nine digits that pass the 11-proef', { expression: at });
  return bsn;
}
