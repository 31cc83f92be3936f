import type { HandBundle } from './expected.js';

/** Five that run: a client who took another dose, a client who paused, times of the day, drops. */
export const b999900481: HandBundle = {
  name: '999900481',
  lines: [
    // rule 4.1: until 1 September 2024. 1 a day in both.
    {
      treatment: 'MBH_300_aanvullendeinstructie-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'ACETYLSALICYLZUUR DISPERTABLET 80MG', dose: '1 maal per dag 1 stuk, Bij het eten innemen, Oraal',
      period: { start: '2023-09-01T00:00:00+02:00', end: '2024-09-01T23:59:59+02:00' }, basis: 'MA', flags: [],
      blocks: [['MBH_300_aanvullendeinstructie_MA-tmg', 'basis'], ['MBH_300_aanvullendeinstructie_TA-tmg', 'processed']],
    },
    // flag dose-differs: the MGB (1 January, later than the MA) says 2 a day, the agreement 1.
    // That MGB tells of 25 to 31 December: as most MGBs it tells of what was.
    {
      treatment: 'MBH_300_toelichting-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'FUROSEMIDE 40MG TABLET', dose: '1 maal per dag 1 stuk, Oraal',
      period: { start: '2023-12-11T00:00:00+01:00', end: null }, basis: 'MA', flags: [['dose-differs', 'look-now']],
      blocks: [
        ['MBH_300_toelichting_MA-tmg', 'basis'], ['MBH_300_toelichting_TA-tmg', 'processed'],
        ['MBH_300_toelichting_MGB-tmg', 'use'],
      ],
    },
    // rule 3.5 is about agreements: a pause by the client (MGB) interrupts none. No contradiction: paused 27 to 30 December, not
    // at T (section 5: a pause contradicts while it covers T). What says "not used" gives no dose to compare.
    {
      treatment: 'MBH_300_redenvanvoorschrijven-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'Methotrexaat tablet 2,5mg', dose: '1 maal per week 5 stuks, Oraal',
      period: { start: '2023-12-19T00:00:00+01:00', end: '2024-01-15T23:59:59+01:00' }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_redenvanvoorschrijven_MA-tmg', 'basis'], ['MBH_300_redenvanvoorschrijven_TA-tmg', 'processed'],
        ['MBH_300_redenvanvoorschrijven_MGB-tmg', 'use'],
      ],
    },
    // section 5: one time of the day is 1 a day, in both.
    {
      treatment: 'MBH_300_aanvullendeinformatiewensen-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'FENETICILLINE CAPSULE 500MG', dose: 'elke dag om 19:00 1 stuk - let op, exacte toedientijd(en), Oraal',
      period: { start: '2023-12-28T00:00:00+01:00', end: '2024-01-06T23:59:59+01:00' }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_aanvullendeinformatiewensen_MA-tmg', 'basis'], ['MBH_300_aanvullendeinformatiewensen_TA-tmg', 'processed'],
      ],
    },
    // rule 4.1: up to and including 3 January. 2 drops a day in both.
    {
      treatment: 'MBH_300_Toedieningsweg-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'DEXAMETHASON/FRAMYCETINE/GRAMICIDINE OORDR', dose: '2 maal per dag 1 druppel, In het rechter oog, oculair',
      period: { start: '2023-12-27T00:00:00+01:00', end: '2024-01-03T23:59:59+01:00' }, basis: 'MA', flags: [],
      blocks: [['MBH_300_Toedieningsweg_MA-tmg', 'basis'], ['MBH_300_Toedieningsweg_TA-tmg', 'processed']],
    },
  ],
  notShown: [],
};
