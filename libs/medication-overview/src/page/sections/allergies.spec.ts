import { eachIs, type AllergyItem, type Measurement } from '../../domain/alongside.js';
import { failed } from '../../domain/source-report.js';
import { anMa, momentAt } from '../../domain/testing/builders.js';
import { aPage, anAnswer, aSource, factsIn } from '../testing/a-page.js';

const held = { key: 'k', source: 'ais', sourceUra: '00000002', author: { ura: null, specialism: null, name: null, isClient: false }, security: [] };
const anAllergy = (change: Partial<AllergyItem> = {}): AllergyItem => ({ ...held, kind: 'allergy', text: 'Penicilline', saysNone: false, ...change });
const aMeasurement = (change: Partial<Measurement>): Measurement => ({ ...held, kind: 'renal-function', text: 'eGFR 58 ml/min', at: momentAt('2023-11-03T08:00:00+01:00'), ...change });
const said = (change: { allergies?: readonly AllergyItem[]; measurements?: readonly Measurement[] }, blocks = [anMa({ id: 'A' })], reports = [anAnswer()]): string[] =>
  factsIn(aPage(blocks, { reports, alongside: { allergies: [], measurements: [], given: [], ...change } }), 'allergies');

describe('what comes alongside the medicines', () => {
  it('is never an empty place', () => {
    expect(said({})).toEqual(['Allergieën: hier onbekend', 'Contra-indicaties: hier onbekend', 'Nierfunctie: geen uitslag in dit overzicht']);
  });

  it('lists what came, with who says it', () => {
    const allergies = [anAllergy(), anAllergy({ kind: 'contra-indication', text: 'Verlengd QT' }), anAllergy({ kind: 'adverse-reaction', text: 'Uitslag van lithium' })];

    expect(said({ allergies }).slice(0, 2)).toEqual([
      'Allergieën en overgevoeligheden: Penicilline, allergie, volgens Huisartsenpraktijk Stadspoort; Uitslag van lithium, bijwerking, volgens Huisartsenpraktijk Stadspoort',
      'Contra-indicaties: Verlengd QT, volgens Huisartsenpraktijk Stadspoort',
    ]);
  });

  it('says that none are known only where a source says so, and that one cannot be read', () => {
    expect(said({ allergies: [anAllergy({ saysNone: true, text: '' })] })[0]).toBe('Allergieën en overgevoeligheden: geen bekend, volgens Huisartsenpraktijk Stadspoort');
    expect(said({ allergies: [anAllergy({ saysNone: true, text: 'Geen allergieën bekend' })] })[0]).toBe('Allergieën en overgevoeligheden: Geen allergieën bekend, volgens Huisartsenpraktijk Stadspoort');
    expect(said({ allergies: [anAllergy({ saysNone: true, text: 'No known allergy' })] })[0]).toBe('Allergieën en overgevoeligheden: geen bekend (No known allergy), volgens Huisartsenpraktijk Stadspoort');
    expect(said({ allergies: [anAllergy({ isUnreadable: true, text: '' })] })[0]).toBe('Allergieën en overgevoeligheden: niet te lezen, volgens Huisartsenpraktijk Stadspoort');
  });

  it('names the source that did not answer about allergies', () => {
    const reports = [anAnswer({ is: { ...eachIs('answered'), allergies: 'failed' } }), failed(aSource('epd', '00000001'), 'late')];

    expect(said({}, [], reports)).toContain('Let op: geen antwoord over allergieën van: Apotheek De Brug; GGZ De Singel');
  });

  it('names the source that did not answer about results, also where another did', () => {
    const reports = [anAnswer({ is: { ...eachIs('answered'), measurements: 'failed' } }), anAnswer({}, aSource('his', '00000002'))];

    expect(said({ measurements: [aMeasurement({})] }, [], reports).slice(2)).toEqual([
      'Nierfunctie: eGFR 58 ml/min op 03-11-2023 (Huisartsenpraktijk Stadspoort)', 'Let op: uitslagen konden niet worden opgehaald bij: Apotheek De Brug',
    ]);
    expect(said({}, [], [failed(aSource('epd', '00000001'), 'late')])).toContain('Let op: uitslagen konden niet worden opgehaald bij: GGZ De Singel');
    expect(said({}, [], [anAnswer({ is: eachIs('not-offered') })]).join()).not.toContain('opgehaald');
  });

  it('shows the last renal function with its date, and a lithium level only beside lithium', () => {
    const lithium = anMa({ id: 'L', medicine: { text: 'LITHIUMCARBONAAT TABLET 400MG', prk: null, gpk: null, atc: null } });
    const measurements = [aMeasurement({}), aMeasurement({ kind: 'lithium-level', text: '0,8 mmol/l', at: momentAt('2023-12-01T08:00:00+01:00') })];

    expect(said({ measurements }).slice(2)).toEqual(['Nierfunctie: eGFR 58 ml/min op 03-11-2023 (Huisartsenpraktijk Stadspoort)']);
    expect(said({ measurements }, [lithium]).at(-1)).toBe('Lithiumspiegel: 0,8 mmol/l op 01-12-2023 (Huisartsenpraktijk Stadspoort)');
    expect(said({}, [lithium]).at(-1)).toBe('Lithiumspiegel: geen uitslag in dit overzicht');
  });
});
