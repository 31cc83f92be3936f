import type { HandBundle } from './expected.js';

/**
 * Ways of dosing: 18 treatments that begin on 1 January. Rule 3.3 and contract.md: the MGBs were stated up to three weeks after T;
 * what is known now counts, they are later than the MA and tell of a time that holds T. Each says the same as its MA unless noted.
 */
export const b999900936: HandBundle = {
  name: '999900936',
  lines: [
    // section 5: ranges by both ends, 1 to 2 a day in all three.
    {
      treatment: 'MBH_300_variabelefrequentie-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'MIZOLASTINE TABLET MGA 10MG', dose: '1 à 2 maal per dag 1 stuk, Oraal',
      period: { start: '2024-01-01T00:00:00+01:00', end: '2024-01-17T23:59:59+01:00' }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_variabelefrequentie_MA-tmg', 'basis'], ['MBH_300_variabelefrequentie_TA-tmg', 'processed'],
        ['MBH_300_variabelefrequentie_MGB-tmg', 'use'],
      ],
    },
    // section 5: once per 8 hours is 3 a day in all three. The MGB has an end, the agreement none.
    {
      treatment: 'MBH_300_interval-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'AMOXICILLINE DISPERTABLET 500MG', dose: 'iedere 8 uur 1 stuk - gelijke tussenpozen aanhouden, Oraal',
      period: { start: '2024-01-01T00:00:00+01:00', end: null }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_interval_MA-tmg', 'basis'], ['MBH_300_interval_TA-tmg', 'processed'], ['MBH_300_interval_MGB-tmg', 'use'],
      ],
    },
    // section 5: 3 to 6 a day.
    {
      treatment: 'MBH_300_variabelehoeveelheid-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'PARACETAMOL 500MG TABLET', dose: '3 maal per dag 1 à 2 stuks, oraal',
      period: { start: '2024-01-01T00:00:00+01:00', end: '2024-01-29T23:59:59+01:00' }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_variabelehoeveelheid_MA-tmg', 'basis'], ['MBH_300_variabelehoeveelheid_TA-tmg', 'processed'],
        ['MBH_300_variabelehoeveelheid_MGB-tmg', 'use'],
      ],
    },
    // section 5: no dose, no amount; the texts are one.
    {
      treatment: 'MBH_300_zonderkeerdosis-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'Cetomacrogolcreme met vaseline 10%', dose: '3 maal per dag, aanbrengen, cutaan',
      period: { start: '2024-01-01T00:00:00+01:00', end: '2024-01-29T23:59:59+01:00' }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_zonderkeerdosis_MA-tmg', 'basis'], ['MBH_300_zonderkeerdosis_TA-tmg', 'processed'],
        ['MBH_300_zonderkeerdosis_MGB-tmg', 'use'],
      ],
    },
    // section 5: twice a half is 1 a day.
    {
      treatment: 'MBH_300_bijzonderekeerdosis-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'NAPROXEN 500MG TABLET', dose: '2 maal per dag 0.5 stuk, oraal',
      period: { start: '2024-01-01T00:00:00+01:00', end: '2024-01-29T23:59:59+01:00' }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_bijzonderekeerdosis_MA-tmg', 'basis'], ['MBH_300_bijzonderekeerdosis_TA-tmg', 'processed'],
        ['MBH_300_bijzonderekeerdosis_MGB-tmg', 'use'],
      ],
    },
    // section 5: 20 to 30 ml a day.
    {
      treatment: 'MBH_300_variabelehoeveelheid2-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'WATERSTOFPEROXIDE CONC VOOR MONDSPOELING 30MG/ML',
      dose: '2 maal per dag 10 à 15 ml, Eerst oplossen in water, mond spoelen, daarna uitspugen, OROMUCOSAAL',
      period: { start: '2024-01-01T00:00:00+01:00', end: '2024-01-29T23:59:59+01:00' }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_variabelehoeveelheid2_MA-tmg', 'basis'], ['MBH_300_variabelehoeveelheid2_TA-tmg', 'processed'],
        ['MBH_300_variabelehoeveelheid2_MGB-tmg', 'use'],
      ],
    },
    // section 5: three times of the day, 3 a day; the MGB's text lacks the route, the amounts are one, so no dose-differs.
    // same-substance: GPK 3816 as tijdstippen_flexibel, both run.
    {
      treatment: 'MBH_300_tijdstippen_niet_flexibel-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'METFORMINE 500MG TABLET', dose: 'elke dag om 09:00, 12:00 en 15:00 1 stuk - let op, exacte toedientijd(en), oraal',
      period: { start: '2024-01-01T00:00:00+01:00', end: '2024-01-08T23:59:59+01:00' }, basis: 'MA',
      flags: [['same-substance', 'look-now']],
      blocks: [
        ['MBH_300_tijdstippen_niet_flexibel_MA-tmg', 'basis'], ['MBH_300_tijdstippen_niet_flexibel_TA-tmg', 'processed'],
        ['MBH_300_tijdstippen_niet_flexibel_MGB-tmg', 'use'],
      ],
    },
    // section 5: days of the week and no dose; the texts are one.
    {
      treatment: 'MBH_300_weekdagen-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'IMIQUIMOD 50MG/G CREME', dose: 'op maandag, woensdag en vrijdag, voor de nacht, aanbrengen, cutaan',
      period: { start: '2024-01-01T00:00:00+01:00', end: '2024-03-11T23:59:59+01:00' }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_weekdagen_MA-tmg', 'basis'], ['MBH_300_weekdagen_TA-tmg', 'processed'], ['MBH_300_weekdagen_MGB-tmg', 'use'],
      ],
    },
    // section 5: a part of the day (`when`), alike in all three: no flag, whether or not that can be reckoned.
    {
      treatment: 'MBH_300_dagdeel-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'EZETIMIB/SIMVASTATINE 10/20', dose: "1 stuk 's avonds, oraal",
      period: { start: '2024-01-01T00:00:00+01:00', end: null }, basis: 'MA', flags: [],
      blocks: [['MBH_300_dagdeel_MA-tmg', 'basis'], ['MBH_300_dagdeel_TA-tmg', 'processed'], ['MBH_300_dagdeel_MGB-tmg', 'use']],
    },
    // rule 3.7: the 21 days are those of the dosing, not of the agreement, which has no end.
    {
      treatment: 'MBH_300_cyclischschema-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'ETHINYLESTRADIOL/DESOGESTREL TABLET 30/150UG',
      dose: 'cyclus van 28 dagen: steeds gedurende 21 dagen 1 maal per dag 1 stuk, oraal',
      period: { start: '2024-01-01T00:00:00+01:00', end: null }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_cyclischschema_MA-tmg', 'basis'], ['MBH_300_cyclischschema_TA-tmg', 'processed'],
        ['MBH_300_cyclischschema_MGB-tmg', 'use'],
      ],
    },
    // section 5: three steps, one by one 3, 2 and 1 gram in all three; steps within one agreement are one line.
    {
      treatment: 'MBH_300_afbouwschema-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'Fusidinezuur creme 20mg/g',
      dose: 'eerst gedurende 2 weken 1 maal per dag 3 gram, dan gedurende 3 weken 1 maal per dag 2 gram, '
        + 'dan gedurende 6 dagen 1 maal per dag 1 gram, cutaan',
      period: { start: '2024-01-01T00:00:00+01:00', end: '2024-02-11T23:59:59+01:00' }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_afbouwschema_MA-tmg', 'basis'], ['MBH_300_afbouwschema_TA-tmg', 'processed'],
        ['MBH_300_afbouwschema_MGB-tmg', 'use'],
      ],
    },
    // section 5: as needed in all three, no timing; the texts are one.
    {
      treatment: 'MBH_300_variabelehoeveelheidenmaximum-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'CODEINE TABLET 10MG (FOSFAAT)', dose: 'Bij hoest 1 à 2 stuks , maximaal 6 stuks per dag, oraal',
      period: { start: '2024-01-01T00:00:00+01:00', end: '2024-01-22T23:59:59+01:00' }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_variabelehoeveelheidenmaximum_MA-tmg', 'basis'], ['MBH_300_variabelehoeveelheidenmaximum_TA-tmg', 'processed'],
        ['MBH_300_variabelehoeveelheidenmaximum_MGB-tmg', 'use'],
      ],
    },
    // section 5: a rate only, no dose and no timing; the texts differ (parenteraal, Intraveneus), so info.
    {
      treatment: 'MBH_300_toedieningssnelheid-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'MORFINE INFVLST 5MG/ML CAS 100ML', dose: 'toedieningssnelheid: 0.2 à 0.5 ml/h, parenteraal',
      period: { start: '2024-01-01T00:00:00+01:00', end: '2024-01-09T23:59:59+01:00' }, basis: 'MA',
      flags: [['dose-differs', 'info']],
      blocks: [
        ['MBH_300_toedieningssnelheid_MA-tmg', 'basis'], ['MBH_300_toedieningssnelheid_TA-tmg', 'processed'],
        ['MBH_300_toedieningssnelheid_MGB-tmg', 'use'],
      ],
    },
    // section 5: 1 a day; the 16 hours are how long a plaster stays, not the period of the agreement.
    {
      treatment: 'MBH_300_toedieningsduur-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'NITROGLYCERINE PLEISTER 5MG/24UUR (DEPONIT T)', dose: '1 maal per dag 1 stuk gedurende 16 uur, transdermaal',
      period: { start: '2024-01-01T00:00:00+01:00', end: null }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_toedieningsduur_MA-tmg', 'basis'], ['MBH_300_toedieningsduur_TA-tmg', 'processed'],
        ['MBH_300_toedieningsduur_MGB-tmg', 'use'],
      ],
    },
    // section 5: as needed and 1 a day in all three.
    {
      treatment: 'MBH_300_zonodig-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'ACETYLSALICYLZUUR TABLET 100MG', dose: 'Zo nodig 1 maal per dag 1 stuk, Oraal',
      period: { start: '2024-01-01T00:00:00+01:00', end: '2024-01-28T23:59:59+01:00' }, basis: 'MA', flags: [],
      blocks: [['MBH_300_zonodig_MA-tmg', 'basis'], ['MBH_300_zonodig_TA-tmg', 'processed'], ['MBH_300_zonodig_MGB-tmg', 'use']],
    },
    // section 5: 3 a day in all three. same-substance: GPK 3816 as tijdstippen_niet_flexibel.
    {
      treatment: 'MBH_300_tijdstippen_flexibel-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'METFORMINE 500MG TABLET', dose: 'elke dag om 08:00, 14:00 en 20:00 1 stuk, oraal',
      period: { start: '2024-01-01T00:00:00+01:00', end: '2024-01-15T23:59:59+01:00' }, basis: 'MA',
      flags: [['same-substance', 'look-now']],
      blocks: [
        ['MBH_300_tijdstippen_flexibel_MA-tmg', 'basis'], ['MBH_300_tijdstippen_flexibel_TA-tmg', 'processed'],
        ['MBH_300_tijdstippen_flexibel_MGB-tmg', 'use'],
      ],
    },
    // rule 3.7: a start without a time and 2 days is until 3 January 00:00. undecided: not-processed where there is no TA; none.
    {
      treatment: 'MBH_300_WDS_trombose_medicatie-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'FYTOMENADION TABLET 1MG', dose: "5 stuks 's avonds, oraal",
      period: { start: '2024-01-01', end: '2024-01-03T00:00:00+01:00' }, basis: 'MA', flags: [],
      blocks: [['MBH_300_WDS_trombose_medicatie_MA-tmg', 'basis']],
    },
    // section 5: a frequency and a time of the day that say the same: 1 a day, not 2. 14 days from 09:00.
    {
      treatment: 'MBH_300_redundantefrequentie-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'PREDNISON TABLET 5MG', dose: '1 maal per dag om 10:00 1 stuk, Oraal',
      period: { start: '2024-01-01T09:00:00+01:00', end: '2024-01-15T09:00:00+01:00' }, basis: 'MA', flags: [],
      blocks: [['MBH_300_redundantefrequentie_MA-tmg', 'basis'], ['MBH_300_redundantefrequentie_TA-tmg', 'processed']],
    },
  ],
  notShown: [],
};
