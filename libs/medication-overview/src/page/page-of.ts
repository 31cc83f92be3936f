import { reconciliationRulesVersion } from '../domain/reconcile.js';
import { shortened } from '../domain/shortened.js';
import { hiding } from '../domain/without-bsn.js';
import type { Directory } from './directory.js';
import type { MedicationOverview } from '../domain/overview.js';
import type { Page } from './page.js';
import { allergiesSection } from './sections/allergies.js';
import { changesSection } from './sections/changes.js';
import { medicineSections } from './sections/medicines.js';
import { missingSection } from './sections/missing.js';
import { whoSection } from './sections/who.js';
import { dutchDayAndTime } from './words/dutch-dates.js';
import { everyText, harmless } from './words/harmless.js';

/** In characters; texts are bounded where they are read, this is for whatever was not. */
const longest = 20_000;

/** What a person reads first stands first. Every text is one that cannot steer and does not hold the BSN. */
export function pageOf(overview: MedicationOverview, directory: Directory, bsn: string): Page {
  const telling = { overview, directory };
  const page: Page = {
    title: 'Medicatieoverzicht',
    moment: `Stand op ${dutchDayAndTime(overview.at)}, uit wat de bronnen nu gaven`,
    sections: [whoSection(overview), missingSection(telling), allergiesSection(telling), changesSection(overview), ...medicineSections(telling)],
    colophon: `Door de computer samengesteld uit wat de bronnen nu gaven (regels ${reconciliationRulesVersion}). Telefoonnummers zijn voor zorgverleners.`,
  };
  const withoutBsn = hiding(bsn);
  return everyText(page, (text) => withoutBsn(harmless(shortened(text, longest))) || 'niet te lezen');
}
