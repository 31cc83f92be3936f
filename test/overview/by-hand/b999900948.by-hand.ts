import type { HandBundle } from './expected.js';

/** Magistral and free text: no PRK, GPK or ATC anywhere, so no same-substance can be found, and none is guessed from names. */
export const b999900948: HandBundle = {
  name: '999900948',
  lines: [
    // flag dose-differs: the agreement is as needed, the MGB (later than the MA) says 2 a day.
    {
      treatment: 'MBH_300_magistraalalleingredienten-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'Ureum 10% in eucerine cum aqua 100gr', dose: 'Zo nodig, cutaan',
      period: { start: '2024-01-01T00:00:00+01:00', end: '2024-02-01T23:59:59+01:00' }, basis: 'MA',
      flags: [['dose-differs', 'look-now']],
      blocks: [
        ['MBH_300_magistraalalleingredienten_MA-tmg', 'basis'], ['MBH_300_magistraalalleingredienten_TA-tmg', 'processed'],
        ['MBH_300_magistraalalleingredienten_MGB-tmg', 'use'],
      ],
    },
    // rule 3.6: the agreement of 2 January stands apart; what is left is an MGB that says: used on 1 January (rules 4.2, 4.3).
    // undecided: the treatment has an MA, though none has begun. A medicine in use is shown for now, and not only ahead.
    {
      treatment: 'MBH_300_magistraalactieveingredient-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'Vaseline 20% in cetomacrogolcrème FNA', dose: '3 maal per dag, cutaan',
      period: { start: '2024-01-01T00:00:00+01:00', end: '2024-01-01T23:59:59+01:00' }, basis: 'MGB', flags: [],
      blocks: [
        ['MBH_300_magistraalactieveingredient_MGB-tmg', 'basis'], ['MBH_300_magistraalactieveingredient_MA-tmg', 'future'],
        ['MBH_300_magistraalactieveingredient_TA-tmg', 'future'],
      ],
    },
    // rules 3.6 and 4.1: the agreement of tomorrow. dose-differs is for a current line only.
    {
      treatment: 'MBH_300_magistraalactieveingredient-tmg', linked: [], category: 'future', interrupted: false,
      medicine: 'Vaseline 20% in cetomacrogolcrème FNA', dose: '1 maal per dag, cutaan',
      period: { start: '2024-01-02T00:00:00+01:00', end: '2024-03-11T23:59:59+01:00' }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_magistraalactieveingredient_MA-tmg', 'basis'], ['MBH_300_magistraalactieveingredient_TA-tmg', 'processed'],
      ],
    },
    // section 5: no dose, so no amount a day; the three texts are one. Rule 4.8: the text of the code.
    {
      treatment: 'MBH_300_magistraal90miljoennr-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'Ureum 10% in eucerine cum aqua 100gr', dose: '1 maal per dag, cutaan',
      period: { start: '2024-01-01T00:00:00+01:00', end: '2024-01-31T23:59:59+01:00' }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_magistraal90miljoennr_MA-tmg', 'basis'], ['MBH_300_magistraal90miljoennr_TA-tmg', 'processed'],
        ['MBH_300_magistraal90miljoennr_MGB-tmg', 'use'],
      ],
    },
    // rule 3.7: 31 December and 12 weeks is until 24 March 00:00. 1 per 21 days in all three.
    {
      treatment: 'MBH_300_vrijetekstproduct-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'Jemperli 500 mg/ 10 mL', dose: '1 maal per 3 weken 1 stuk, Intraveneus',
      period: { start: '2023-12-31T00:00:00+01:00', end: '2024-03-24T00:00:00+01:00' }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_vrijetekstproduct_MA-tmg', 'basis'], ['MBH_300_vrijetekstproduct_TA-tmg', 'processed'],
        ['MBH_300_vrijetekstproduct_MGB-tmg', 'use'],
      ],
    },
  ],
  notShown: [],
};
