import { operationOutcome, type Issue, type JsonObject } from '#libs/fhir';
import { isReadable } from '../../domain/blocks/building-block.js';
import { categoryInWords, kindOfSource } from '../../domain/codes-in-words.js';
import type { MedicationOverview } from '../../domain/overview.js';
import type { SourceFailure, SourceReport } from '../../domain/source-report.js';

const failures: Record<SourceFailure, string> = {
  down: 'is niet bereikbaar',
  late: 'antwoordde niet op tijd',
  'not-fhir': 'gaf een antwoord dat geen FHIR is',
  unreadable: 'gaf een antwoord dat niet te lezen is',
  'other-person': 'gaf een antwoord dat niet zeker over deze persoon gaat',
  'too-large': 'gaf een antwoord dat te groot is',
  redirected: 'verwees door naar een ander adres',
};

/** What the reader must know is missing or not done. `incomplete`: a source that was asked gave no answer; each subject is an entry of its own. */
export function outcomesOf(overview: MedicationOverview): JsonObject[] {
  const subjects: Issue[][] = [overview.sources.flatMap(ofSource), ofNotConnected(overview), ofWithheld(overview), ofUnreadable(overview), ofAllergies(overview), notDone];
  return subjects.filter((issues) => issues.length > 0).map((issues) => ({ ...operationOutcome(issues) }));
}

function ofSource({ source, state, reason }: SourceReport): Issue[] {
  if (state === 'answered') return [];
  return [{ severity: 'warning', code: 'incomplete', text: `Bron ${source.id} ${failures[reason]}. Wat daar staat, ontbreekt in dit overzicht.` }];
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

/** A source that failed is named already; here are those that answered about medicines and not about allergies. */
function ofAllergies({ allergies: { state, items, notAnswered }, sources }: MedicationOverview): Issue[] {
  const silent = sources.filter(({ source: { id }, state: how }) => how === 'answered' && notAnswered.includes(id));
  return [
    ...(state === 'unknown-here' ? [{ severity: 'information', code: 'informational', text: 'Allergieën: hier onbekend.' } as const] : []),
    ...silent.map(({ source: { id } }): Issue => ({ severity: 'warning', code: 'incomplete', text: `Bron ${id} gaf geen antwoord op de vraag naar allergieën.` })),
    ...items.filter(({ isUnreadable }) => isUnreadable).map(({ text, sourceUra }): Issue => ({ severity: 'warning', code: 'structure', text: `${text} (van ${sourceUra}).` })),
  ];
}
