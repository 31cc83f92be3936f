import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plant, type Mutant } from '../../plant.js';
import { runPart, type PartName } from './run-part.js';

interface PlantedFault extends Mutant {
  readonly seenIn: PartName;
  /** How a violation that it causes begins. */
  readonly shows: string;
  readonly size: number;
}

const adapters = 'source-adapters/src/asking';
const overview = 'medication-overview/src';

/** Faults that the harness must see before its silence means anything. */
export const plantedFaults: readonly PlantedFault[] = [
  {
    name: 'one-failed-page-is-swallowed', seenIn: 'faults', shows: 'counts as answered', size: 400,
    edits: [{ file: `${adapters}/all-pages.js`, from: 'bundle = searchset(await restOf(next));', to: 'try { bundle = searchset(await restOf(next)); } catch { return pages; }' }],
  },
  {
    name: 'a-failed-source-answered-with-nothing', seenIn: 'faults', shows: 'counts as answered', size: 200,
    edits: [{
      file: `${adapters}/asked-source.js`, from: 'return failed(this.source, reason);',
      to: "return { ...failed(this.source, reason), state: 'answered', reason: null, ageMs: 1, alongside: { allergies: [], measurements: [], given: [], is: { allergies: 'not-offered', measurements: 'not-offered', given: 'not-offered' } } };",
    }],
  },
  {
    name: 'a-stop-is-dropped', seenIn: 'agreement', shows: 'the reckonings differ', size: 2_000,
    edits: [{ file: `${overview}/domain/validity/what-a-stop-stops.rule.js`, from: 'if (named.length > 0) return named;', to: 'if (named.length > 0) return [];' }],
  },
  {
    name: 'the-last-to-answer-wins', seenIn: 'laws', shows: 'order of arrival matters', size: 2_000,
    edits: [{ file: `${overview}/domain/reconcile.js`, from: 'oneOfEach(received)', to: 'oneOfEach(received.slice(0, Math.max(1, received.length - 1)))' }],
  },
  {
    name: 'a-missing-source-is-not-said', seenIn: 'laws', shows: 'a missing source is not said', size: 500,
    edits: [{ file: `${overview}/domain/flags/source-is-missing.rule.js`, from: "lookNow('source-missing')", to: "info('source-missing')" }],
  },
  {
    name: 'a-stale-copy-counts', seenIn: 'laws', shows: 'a stale copy matters', size: 2_000,
    edits: [{ file: `${overview}/domain/blocks/best-first.js`, from: 'Number(one.isCopy) - Number(other.isCopy) ||', to: '' }],
  },
  {
    name: 'unreadable-blocks-are-dropped', seenIn: 'faults', shows: '', size: 400,
    edits: [{ file: `${overview}/fhir/blocks/read-blocks.js`, from: 'if (error instanceof NotReadable) return unreadable(', to: 'if (error instanceof NotReadable) return null; else unreadable(' }],
  },
  {
    name: 'records-of-another-person-pass', seenIn: 'faults', shows: 'something of another person', size: 600,
    edits: [{ file: `${overview}/fhir/reading/person.js`, from: 'return null;', to: ';' }],
  },
];

export async function isCaught(fault: PlantedFault, run: { readonly product: string; readonly seed: number; readonly most: number; readonly progress: (line: string) => void }): Promise<boolean> {
  const scratch = mkdtempSync(join(tmpdir(), 'schakel-long-overview-'));
  try {
    const program = plant(fault, run.product, scratch);
    const { violations } = await runPart({ program, part: fault.seenIn, seed: run.seed, size: Math.min(fault.size, run.most), progress: () => undefined });
    const shown = violations.filter((violation) => violation.startsWith(fault.shows));
    run.progress(shown.length > 0 ? `caught: ${shown[0]}` : `NOT CAUGHT ${violations.join('; ')}`);
    return shown.length > 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
