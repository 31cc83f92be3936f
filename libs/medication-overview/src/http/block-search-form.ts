import { readSearchForm, readToken, systems } from '#libs/fhir';
import { bsnInSearch, type Bsn } from '#libs/identity';
import { GatewayError } from '#libs/kernel';
import type { BlockSearch, PeriodOfUse } from '../domain/block-search.js';
import type { BlockKind } from '../domain/blocks/building-block.js';
import { parseMoment } from '../domain/time/moment.js';
import { categoryCodes } from '../fhir/reading/systems.js';
import { blockSearchInteractions } from './block-search.interactions.js';

/** A kind that is not held here is an error, never an empty list. */
export function readBlockSearch(body: unknown, kind: BlockKind): { readonly bsn: Bsn; readonly search: BlockSearch } {
  const form = readSearchForm(body, blockSearchInteractions.agreements.searchParameters);
  const bsn = bsnInSearch(form.get('patient.identifier'));
  const { system, value } = readToken(form.get('category') ?? '');
  if (value !== categoryCodes[kind] || (system !== null && system !== systems.snomed)) {
    throw new GatewayError('invalid', `of this type only the category ${systems.snomed}|${categoryCodes[kind]} is held here`, { expression: 'category' });
  }
  return { bsn, search: { kind, periodOfUse: periodOfUse(form.get('period-of-use')) } };
}

function periodOfUse(text: string | undefined): PeriodOfUse | null {
  if (text === undefined) return null;
  const [, prefix = '', rest = ''] = /^(ge|le|eq)?(.*)$/.exec(text) ?? [];
  const moment = parseMoment(rest);
  if (!moment) throw new GatewayError('invalid', 'period-of-use is a day or moment, after ge, le, eq or nothing', { expression: 'period-of-use' });
  return { comparison: prefix === 'ge' || prefix === 'le' ? prefix : 'eq', moment };
}
