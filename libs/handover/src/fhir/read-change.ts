import { bsnOutOfPlace, canonicalJson, type Json } from '#libs/documents';
import { isJsonObject } from '#libs/fhir';
import { GatewayError, type Problem } from '#libs/kernel';
import type { HandoverChange } from '../domain/submitted-handover.js';
import { objectOf, problem } from './reading.js';

const mayChange = ['status', 'statusReason', 'businessStatus'];
/** The gateway states it; what a system sends there changes nothing. */
const ignored = ['meta'];
const later = ['received', 'ready', 'in-progress', 'on-hold', 'completed', 'failed'];
const maxCharacters = 2_000;

/** What is to change; every other element that differs from what the actor read is refused, named. */
export function readChange(wanted: object, current: object): HandoverChange {
  const [to, from] = [wanted as Json, current as Json];
  const problems = [...otherChanges(to, from), ...mayNotBeSaid(to, from)];
  if (problems.length > 0) throw new GatewayError('invalid', 'this cannot be changed', { problems });
  return { status: statusIn(to['status'], from['status']), said: saidIn(to) };
}

function otherChanges(to: Json, from: Json): readonly Problem[] {
  const names = new Set([...Object.keys(to), ...Object.keys(from)]);
  return [...names]
    .filter((name) => !mayChange.includes(name) && !ignored.includes(name) && canonicalJson(to[name]) !== canonicalJson(from[name]))
    .map((name) => problem(`only ${mayChange.join(', ')} may change`, `Task.${name}`));
}

/** A reason is words about the step, not a place for other contents. */
function mayNotBeSaid(to: Json, from: Json): readonly Problem[] {
  const bsn = String(objectOf(objectOf(from['for'])['identifier'])['value']);
  return ['statusReason', 'businessStatus'].flatMap((name) => {
    const at = `Task.${name}`;
    if (to[name] === undefined) return [];
    if (!isConcept(to[name])) return [problem('a text or a coding is expected', at)];
    if (canonicalJson(to[name]).length > maxCharacters) return [problem(`this is longer than ${maxCharacters} characters`, at)];
    return bsnOutOfPlace(to[name], at, bsn);
  });
}

/** A CodeableConcept: words, codes, or both. */
function isConcept(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  const { text, coding, ...others } = value;
  const isText = text === undefined || typeof text === 'string';
  const areCodes = coding === undefined || (Array.isArray(coding) && coding.length > 0 && coding.every(isJsonObject));
  return isText && areCodes && Object.keys(value).length > 0 && Object.keys(others).length === 0;
}

function statusIn(wanted: unknown, current: unknown): HandoverChange['status'] {
  if (wanted === 'accepted' || wanted === 'rejected' || wanted === 'cancelled') return wanted;
  const text = wanted === current ? 'the status stays as it is: nothing changes' : later.includes(String(wanted)) ? 'this status is not there yet' : 'a handover becomes accepted, rejected or cancelled';
  throw new GatewayError('invalid', text, { expression: 'Task.status' });
}

function saidIn({ statusReason, businessStatus }: Json): HandoverChange['said'] {
  if (statusReason === undefined && businessStatus === undefined) return null;
  return { ...(statusReason === undefined ? {} : { statusReason }), ...(businessStatus === undefined ? {} : { businessStatus }) };
}
