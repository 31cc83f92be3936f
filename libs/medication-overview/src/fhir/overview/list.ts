import type { JsonObject } from '#libs/fhir';
import type { MedicationLine, NotShownReason, Role } from '../../domain/lines/line.js';
import type { MedicationOverview } from '../../domain/overview.js';
import { didEverySourceAnswer, type SourceReport } from '../../domain/source-report.js';
import { systems } from '../reading/systems.js';
import { urlOfBlock } from './material.js';

const local = 'https://regioschakel.nl/fhir/CodeSystem/';
const profiles = 'https://regioschakel.nl/fhir/StructureDefinition/';
const emptyReasons = 'http://terminology.hl7.org/CodeSystem/list-empty-reason';

export interface ListFrame {
  readonly id: string;
  readonly patientUrl: string;
  readonly withoutBsn: (text: string) => string;
}

/** mp-MedicationOverview as it was before Nictiz withdrew it in 2026-01: a List of MA, TA and MGB. */
export function overviewList(overview: MedicationOverview, { id, patientUrl, withoutBsn }: ListFrame): JsonObject {
  const entry = overview.lines.flatMap((line) => entriesOfLine(line, withoutBsn));
  return {
    resourceType: 'List',
    id,
    ...(overview.sources.length > 0 && { extension: overview.sources.map(sourceAsked) }),
    status: 'current',
    mode: 'snapshot',
    title: 'Medicatieoverzicht',
    code: { coding: [{ system: systems.snomed, code: '11181000146103', display: 'Actual medication overview' }] },
    subject: { reference: patientUrl, type: 'Patient' },
    date: overview.at.text,
    ...(entry.length > 0 ? { entry } : { emptyReason: emptyReason(overview) }),
  };
}

/** Which source was asked, whether it answered and how old its answer is. */
function sourceAsked({ source: { id, ura, kind }, state, reason, ageMs }: SourceReport): JsonObject {
  const codes = Object.entries({ id, ura, kind, state, reason }).flatMap(([url, valueCode]) => (valueCode === null ? [] : [{ url, valueCode }]));
  return { url: `${profiles}source-asked`, extension: [...codes, ...(ageMs === null ? [] : [{ url: 'ageMs', valueInteger: ageMs }])] };
}

const entriesOfLine = (line: MedicationLine, withoutBsn: ListFrame['withoutBsn']): JsonObject[] =>
  line.blocks
    .filter(({ role }) => role !== 'superseded')
    .map(({ block, role }) => ({ flag: flagOf(line, role), item: { reference: urlOfBlock(block), display: withoutBsn(block.medicine.text) } }));

/** What a line says of a block: its category and role, interrupted, and its flags, each with its level after it. */
function flagOf({ category, interrupted, flags }: MedicationLine, role: Role): JsonObject {
  const coding = [
    { system: `${local}medication-line`, code: category },
    { system: `${local}block-role`, code: role },
    ...(interrupted ? [{ system: `${local}medication-line`, code: 'interrupted' }] : []),
    ...flags.flatMap(({ flag, level }) => [{ system: `${local}medication-flag`, code: flag }, { system: `${local}medication-flag-level`, code: level }]),
  ];
  return { coding };
}

/** Of what was received and is on no line: that it is not used, or never was. */
const saysNoneNow: readonly NotShownReason[] = ['superseded', 'ended-long-ago', 'cancelled', 'not-used', 'entered-in-error', 'duplicate'];

/** Never "nothing" where something may be missing. */
function emptyReason({ complete, sources, withheld, notShown }: MedicationOverview): JsonObject {
  if (!didEverySourceAnswer(sources)) return reason('unavailable', 'Niet alle bronnen gaven antwoord.');
  if (withheld.length > 0) return reason('withheld', 'De cliënt koos om niet alles te delen.');
  if (!complete) return reason('unavailable', 'Niet alle soorten bronnen zijn hier aangesloten.');
  if (notShown.some((one) => one.reason === 'unreadable')) return reason('unavailable', 'Niet alles wat de bronnen gaven, is te lezen.');
  if (!notShown.every((one) => saysNoneNow.includes(one.reason))) return reason('unavailable', 'De bronnen kennen medicatie, maar die zegt niets over nu.');
  return reason('nilknown', 'De gevraagde bronnen kennen geen medicatie.');
}

const reason = (code: string, text: string): JsonObject => ({ coding: [{ system: emptyReasons, code }], text });
