import { medicationOverview, type OverviewParts } from './overview.js';
import { failed, type SourceReport } from './source-report.js';
import { anAllergy, anAlongside } from './testing/alongside-builders.js';
import { anMa, momentAt } from './testing/builders.js';

const source = (id: string) => ({ id, ura: '00000003', kind: id, fhir: 'R4' });
const answered = (id: string): SourceReport => ({ source: source(id), state: 'answered', reason: null, ageMs: 5, blocks: [], alongside: anAlongside(), received: new Map(), person: null });

const overviewOf = (change: Partial<OverviewParts> = {}) =>
  medicationOverview({ at: momentAt('2024-01-01T12:00:00+01:00'), reports: [answered('epd'), answered('ais')], permitted: [], notConnected: [], withheld: [], ...change });

describe('what an overview says of itself', () => {
  it('is complete only when every asked source answered and nothing is unconnected or withheld', () => {
    const gaps: Partial<OverviewParts>[] = [
      { reports: [answered('epd'), failed(source('ais'), 'late')] },
      { reports: [failed(source('epd'), 'down'), failed(source('ais'), 'down')] },
      { notConnected: ['hospital'] },
      { withheld: ['medication'] },
    ];

    expect(overviewOf().complete).toBe(true);
    expect(gaps.map((gap) => overviewOf(gap).complete)).toEqual([false, false, false, false]);
  });

  it('is not made incomplete by a client who takes nothing, nor complete by one who takes much', () => {
    expect(overviewOf({ permitted: [] }).complete).toBe(true);
    expect(overviewOf({ permitted: [anMa({ id: 'MA_1' })], notConnected: ['ward'] }).complete).toBe(false);
  });

  it('says that allergies are unknown here where nobody speaks of them', () => {
    expect(overviewOf().allergies).toEqual({ state: 'unknown-here', items: [] });
  });

  it('knows the client from a source of which an allergy is seen, and from none of which nothing is', () => {
    const person = { name: 'Elly', birthDate: null, gender: null };
    const reports = [{ ...answered('his'), person } as SourceReport];
    expect(overviewOf({ reports, alongside: { allergies: [anAllergy('Penicilline')], measurements: [], given: [] } }).person).toEqual(person);
    expect(overviewOf({ reports }).person).toBeNull();
  });

  it('passes on which source failed, and why', () => {
    expect(overviewOf({ reports: [failed(source('epd'), 'too-large')] }).sources).toMatchObject([{ state: 'failed', reason: 'too-large' }]);
  });
});
