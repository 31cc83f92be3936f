import { lookedPage } from './looked-page.js';
import type { Looked } from './looked.js';

const aLook = (change: Partial<Looked> = {}): Looked => ({
  at: '2026-11-23T03:40:06.580Z', organisation: 'Praktijk Brug', person: '900000201', role: 'huisarts', onBehalfOf: null, purpose: 'TREAT', category: 'medication',
  restsOn: null, event: 'medication-overview', outcome: 'done', ...change,
});

/** The cells of the one row below the heading, whole again where they went on below. */
const cells = (change: Partial<Looked>): string[] => {
  const [, rule = '', ...lines] = lookedPage([aLook(change)]).split('\n');
  const starts = [...rule.matchAll(/-+/g)].map(({ index }) => index);
  return starts.map((start, column) => lines.map((line) => line.slice(start, starts[column + 1]).trim()).join(' ').trim());
};

describe('who looked, as the client reads it', () => {
  it.each<[string, Partial<Looked>, readonly string[]]>([
    ['a huisarts who read the overview', {}, ['Praktijk Brug', 'huisarts, 900000201', 'medicatieoverzicht lezen', '']],
    ['on a consent', { restsOn: { kind: 'consent', id: '75850953-86a2', version: 1 } }, ['Praktijk Brug', 'huisarts, 900000201', 'medicatieoverzicht lezen', 'toestemming 75850953']],
    ['a refusal', { outcome: 'refused', restsOn: { kind: 'consent', id: '75850953-86a2', version: 1 } }, ['Praktijk Brug', 'huisarts, 900000201', 'medicatieoverzicht lezen (geweigerd)', 'bezwaar 75850953']],
    ['a handover that was sent', { category: 'handover', event: 'handover.publish' }, ['Praktijk Brug', 'huisarts, 900000201', 'overdracht sturen', '']],
    ['the sender who reads it again', { category: 'handover', event: 'handover.read', restsOn: { kind: 'ground', ground: 'sender-of-handover' } }, ['Praktijk Brug', 'huisarts, 900000201', 'overdracht lezen', 'is de verzender']],
    ['a role by its letters', { role: 'verpleegkundig-specialist' }, ['Praktijk Brug', 'verpleegkundig specialist, 900000201', 'medicatieoverzicht lezen', '']],
    ['the client', { organisation: 'Mijn Brug', person: 'client', role: 'client', category: null, event: 'audit.read', restsOn: { kind: 'ground', ground: 'client-reads-own-log' } }, ['Mijn Brug', 'cliënt', 'deze lijst lezen', 'de cliënt zelf']],
    ['what has no words here, by its category', { event: 'crisis-card.dance', category: 'crisis-card' }, ['Praktijk Brug', 'huisarts, 900000201', 'crisiskaart', '']],
    ['what has no words at all', { event: 'dance', category: null, role: 'dancer' }, ['Praktijk Brug', 'dancer, 900000201', 'dance', '']],
  ])('tells of %s', (_situation, change, expected) => {
    expect(cells(change).slice(1)).toEqual(expected);
  });

  it('says so where nobody did', () => {
    expect(lookedPage([])).toBe('Er heeft nog niemand gekeken.');
  });

  it('tells apart what was done with one handover', () => {
    const steps = ['publish', 'read', 'accept', 'reject', 'cancel', 'search'].map((step) => cells({ category: 'handover', event: `handover.${step}` })[3]);

    expect(new Set(steps).size).toBe(steps.length);
  });
});
