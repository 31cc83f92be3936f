import { operationOutcome, type Issue, type JsonObject } from '#libs/fhir';
import { alongsideKinds, type AlongsideKind } from '../../domain/alongside.js';
import { isReadable } from '../../domain/blocks/building-block.js';
import { categoryInWords, kindOfSource, whyNoAnswer } from '../../domain/codes-in-words.js';
import type { MedicationOverview } from '../../domain/overview.js';
import { hiding } from '../../domain/without-bsn.js';
import type { SourceReport } from '../../domain/source-report.js';

/** What the reader must know is missing or not done. `incomplete`: a source that was asked gave no answer; each subject is an entry of its own. */
export function outcomesOf(overview: MedicationOverview, bsn: string): JsonObject[] {
  const withoutBsn = hiding(bsn);
  const subjects: Issue[][] = [overview.sources.flatMap(ofSource), ofNotConnected(overview), ofWithheld(overview), ofUnreadable(overview), [...ofAllergies(overview), ...ofNotAnswered(overview)], notDone];
  return subjects.filter((issues) => issues.length > 0).map((issues) => ({ ...operationOutcome(issues.map((issue) => ({ ...issue, text: withoutBsn(issue.text) }))) }));
}

function ofSource({ source, state, reason }: SourceReport): Issue[] {
  if (state === 'answered') return [];
  return [{ severity: 'warning', code: 'incomplete', text: `Bron ${source.id} ${whyNoAnswer[reason]}. Wat daar staat, ontbreekt in dit overzicht.` }];
}

const ofNotConnected = ({ notConnected }: MedicationOverview): Issue[] =>
  notConnected.length === 0 ? [] : [{ severity: 'information', code: 'informational', text: `Hier niet aangesloten: ${notConnected.map(kindOfSource).join(', ')}.` }];

/** The words follow from the consents alone: the same whether or not anything exists. */
const ofWithheld = ({ withheld }: MedicationOverview): Issue[] =>
  withheld.map((category) => ({ severity: 'information', code: 'suppressed', text: `De cliënt koos om niet alles te delen (${categoryInWords(category)}).` }));

function ofUnreadable({ notShown }: MedicationOverview): Issue[] {
  const unreadable = notShown.map(({ block }) => block).filter((block) => !isReadable(block));
  return unreadable.map(({ id, kind, sourceUra }) => ({
    severity: 'warning',
    code: 'structure',
    text: `Onderdeel ${id} (${kind}) van ${sourceUra} is niet te lezen en staat niet in de lijst.`,
  }));
}

/** Whoever reads a list of medicines may take these two for done. */
const notDone: Issue[] = ['Er is geen interactiecontrole gedaan.', 'Dit overzicht is nog niet met de cliënt doorgenomen.'].map((text) => ({ severity: 'information', code: 'informational', text }));

function ofAllergies({ allergies: { state, items } }: MedicationOverview): Issue[] {
  return [
    ...(state === 'unknown-here' ? [{ severity: 'information', code: 'informational', text: 'Allergieën: hier onbekend.' } as const] : []),
    ...items.filter(({ isUnreadable }) => isUnreadable).map(({ text, sourceUra }): Issue => ({ severity: 'warning', code: 'structure', text: `${text} (van ${sourceUra}).` })),
  ];
}

const asked: Readonly<Record<AlongsideKind, string>> = { allergies: 'allergieën', measurements: 'uitslagen', given: 'toedieningen' };

/** A source that failed is named already; here are those that answered about medicines and not about what comes alongside. */
function ofNotAnswered({ notAnswered, sources }: MedicationOverview): Issue[] {
  const answered = sources.filter(({ state }) => state === 'answered').map(({ source }) => source.id);
  return alongsideKinds.flatMap((kind) =>
    answered.filter((id) => notAnswered[kind].includes(id)).map((id): Issue => ({ severity: 'warning', code: 'incomplete', text: `Bron ${id} gaf geen antwoord op de vraag naar ${asked[kind]}.` })),
  );
}
