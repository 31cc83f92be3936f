import type { HandBundle } from './expected.js';

/** What is used, without any agreement; every block that an MGB names is absent. */
export const b999900985: HandBundle = {
  name: '999900985',
  lines: [
    // rules 4.2 and 4.3: the last MGB (27 December) leads, the one of 20 December says the same; the TA they name is absent.
    // undecided: the former MGB counts (`use`), as nothing on the page makes an MGB give way to a later one.
    {
      treatment: 'MBH_300_volgens_afspraak-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'PRADAXA CAPSULE 110MG', dose: '1 maal per dag 2 stuks, oraal',
      period: { start: '2023-12-12T00:00:00+01:00', end: '2023-12-22T00:00:00+01:00' }, basis: 'MGB', flags: [],
      blocks: [['MBH_300_volgens_afspraak_MGB-tmg', 'basis'], ['MBH_300_zorgverlener_informant_MGB-tmg', 'use']],
    },
    // rule 4.3: stated on 13 December, within 13 months; that its period ended does not matter. The MA it names is absent.
    {
      treatment: 'MBH_300_niet_volgens_afspraak-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'SIMVASTATINE TABLET FO 20MG', dose: '1 maal per dag 1 stuk, oraal',
      period: { start: '2023-12-02T00:00:00+01:00', end: '2023-12-12T23:59:59+01:00' }, basis: 'MGB', flags: [],
      blocks: [['MBH_300_niet_volgens_afspraak_MGB-tmg', 'basis']],
    },
    // rule 4.3: self-care, stated by the client on 13 October. No code of the G-Standaard.
    {
      treatment: 'MBH_300_zelfzorgmedicatie-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'Prevalin oogdruppels', dose: '1 maal per dag 1 stuk, oraal',
      period: { start: '2023-10-03T00:00:00+02:00', end: '2023-10-13T00:00:00+02:00' }, basis: 'MGB', flags: [],
      blocks: [['MBH_300_zelfzorgmedicatie_MGB-tmg', 'basis']],
    },
    // rule 4.3: stated on 2 November, 4 days in October.
    {
      treatment: 'MBH_300_zelfzorgmedicatie_zorgverlener-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'VOLTAREN K TABLET OMHULD 12,5MG', dose: 'gedurende 4 dagen 3 maal per dag 1 stuk, oraal',
      period: { start: '2023-10-13T00:00:00+02:00', end: '2023-10-17T00:00:00+02:00' }, basis: 'MGB', flags: [],
      blocks: [['MBH_300_zelfzorgmedicatie_zorgverlener_MGB-tmg', 'basis']],
    },
  ],
  notShown: [
    // rule 4.3: MGBs alone that say "not used". The two are one substance, but neither has a line.
    ['MBH_300_geen_gebruik_niet_volgens_afspraak_MGB-tmg', 'not-used'],
    ['MBH_300_geen_gebruik_volgens_afspraak_MGB-tmg', 'not-used'],
  ],
};
