import { isJsonObject, readToken, systems, type JsonObject } from '#libs/fhir';
import { GatewayError } from '#libs/kernel';
import { readBsn, type Bsn } from '../domain/bsn.js';

const wanted = `an identifier with system ${systems.bsn} and a BSN of nine digits is expected`;

/** Never repeats what was sent. */
function notABsn(expression: string): GatewayError {
  return new GatewayError('invalid', wanted, { expression });
}

/** Identifier with the BSN; there is no other way to name a person. */
export function bsnInIdentifier(identifier: unknown, expression: string): Bsn {
  const bsn = isJsonObject(identifier) && identifier['system'] === systems.bsn ? readBsn(identifier['value']) : null;
  if (!bsn) throw notABsn(expression);
  return bsn;
}

/** Search parameter `patient.identifier`: the system and the BSN, with a bar between. */
export function bsnInSearch(value: string | undefined): Bsn {
  const { system, value: text } = readToken(value ?? '');
  const bsn = system === systems.bsn ? readBsn(text) : null;
  if (!bsn) throw notABsn('patient.identifier');
  return bsn;
}

/** Parameters with one `patient`, an Identifier. */
export function bsnInParameters(parameters: JsonObject): Bsn {
  return bsnInIdentifier(parameterNamed(parameters, 'patient')?.['valueIdentifier'], "Parameters.parameter.where(name='patient').value");
}

/** One parameter by its name. */
export function parameterNamed(parameters: JsonObject, wantedName: string): JsonObject | undefined {
  const [found, second] = parametersOf(parameters).filter(({ name }) => name === wantedName);
  if (second) throw new GatewayError('invalid', `the parameter ${wantedName} may come once only`, { expression: 'Parameters.parameter' });
  return found;
}

/** Refuses a parameter that is not in `names`: what is not understood is not skipped. */
export function onlyParameters(parameters: JsonObject, names: readonly string[]): void {
  const stranger = parametersOf(parameters).some(({ name }) => !names.includes(String(name)));
  if (stranger) throw new GatewayError('invalid', `only these parameters are known here: ${names.join(', ')}`, { expression: 'Parameters.parameter.name' });
}

function parametersOf(parameters: JsonObject): readonly JsonObject[] {
  const list = parameters['parameter'] ?? [];
  if (Array.isArray(list) && list.every(isJsonObject)) return list;
  throw new GatewayError('invalid', 'a list of parameters is expected', { expression: 'Parameters.parameter' });
}
