import type { ReceivedBlock } from '../domain/blocks/building-block.js';
import type { LineBlock, MedicationLine, NotShown } from '../domain/lines/line.js';
import type { MedicationOverview } from '../domain/overview.js';
import type { SourceReport } from '../domain/source-report.js';
import { hiding } from '../domain/without-bsn.js';
import { everyText } from '../page/words/harmless.js';

export const overviewMediaType = 'application/vnd.regioschakel.overview+json';

/** The overview as docs/contract.md prints it; the same result as the Bundle, without FHIR and without the BSN. */
export const toOverviewJson = (overview: MedicationOverview, bsn: string): object => everyText(overviewJson(overview), hiding(bsn));

function overviewJson({ at, complete, sources, notConnected, withheld, allergies, measurements, lines, lastGiven, notAnswered, notShown }: MedicationOverview): object {
  return {
    at: at.text,
    complete,
    sources: sources.map(sourceJson),
    notConnected,
    withheld,
    allergies: { state: allergies.state, items: allergies.items.map(({ text, kind, sourceUra }) => ({ text, kind, sourceUra })), notAnswered: notAnswered.allergies },
    lines: lines.map(lineJson),
    notShown: notShown.map(notShownJson),
    measurements: measurements.map(({ kind, text, at: moment, sourceUra }) => ({ kind, text, at: moment.text, sourceUra })),
    lastGiven: lastGiven.map(({ treatment, at: moment }) => ({ treatment, at: moment.text })),
    notAnswered: { measurements: notAnswered.measurements, lastGiven: notAnswered.given },
  };
}

const sourceJson = ({ source: { id, ura, kind, fhir }, state, reason, ageMs }: SourceReport): object => ({ id, ura, kind, fhir, state, reason, ageMs });

function lineJson({ treatment, linked, category, interrupted, medicine, dose, period, basis, blocks, flags }: MedicationLine): object {
  return {
    treatment,
    linked,
    category,
    interrupted,
    medicine: { text: medicine.text, prk: medicine.prk, gpk: medicine.gpk },
    dose: { text: dose.text, composed: dose.composed },
    period: { start: period.start?.text ?? null, end: period.end?.text ?? null },
    basis,
    blocks: blocks.map(blockJson),
    flags: flags.map(({ flag, level }) => ({ flag, level })),
  };
}

const blockJson = ({ block: { id, kind, sourceUra, author, registeredAt }, role }: LineBlock): object => ({
  id,
  kind,
  role,
  sourceUra,
  authorUra: author.ura,
  registeredAt: registeredAt.text,
});

const notShownJson = ({ block, treatment, reason }: NotShown): object => {
  const { id, kind, sourceUra }: ReceivedBlock = block;
  return { id, kind, treatment, sourceUra, reason };
};
