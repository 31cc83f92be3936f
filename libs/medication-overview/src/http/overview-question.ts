import { isJsonObject, type JsonObject } from '#libs/fhir';
import { bsnInParameters, onlyParameters, type Bsn } from '#libs/identity';
import { GatewayError } from '#libs/kernel';
import { parseMoment, type Moment } from '../domain/time/moment.js';

/** Parameters: `patient` (Identifier, once) and `moment` (dateTime, at most once). */
export function readOverviewQuestion(parameters: JsonObject): { readonly bsn: Bsn; readonly moment: Moment | null } {
  onlyParameters(parameters, ['patient', 'moment']);
  return { bsn: bsnInParameters(parameters), moment: momentIn(parameters) };
}

function momentIn(parameters: JsonObject): Moment | null {
  const list = Array.isArray(parameters['parameter']) ? parameters['parameter'].filter(isJsonObject) : [];
  const [parameter, second] = list.filter(({ name }) => name === 'moment');
  if (!parameter) return null;
  const value = parameter['valueDateTime'];
  const moment = !second && typeof value === 'string' ? parseMoment(value) : null;
  if (moment) return moment;
  throw new GatewayError('invalid', 'the parameter moment is one dateTime', { expression: "Parameters.parameter.where(name='moment').value" });
}
