import type { HandBundle } from './expected.js';

/** A pharmacy that replaces its TA; stop-TA and new TA name themselves instead of what they follow. */
export const b999908558: HandBundle = {
  name: '999908558',
  lines: [
    // rule 3.2: the stop-TA names itself, so it ends the TA with its start; rule 3.4: with the new TA of 28 December the former
    // TA and its stop gave way, the MA stays. No amounts (a schedule elsewhere), the texts are one.
    {
      treatment: 'MBH_300_PGO_WDS_wijzigTA-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'ACENOCOUMAROL TABLET 1MG', dose: 'Volgens schema trombosedienst, Oraal',
      period: { start: '2023-12-22T08:00:00+01:00', end: null }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_PGO_WDS_wijzigTA_MA-tmg', 'basis'], ['MBH_300_PGO_WDS_wijzigTA_TA2-tmg', 'processed'],
        ['MBH_300_PGO_WDS_wijzigTA_TA1-tmg', 'superseded'], ['MBH_300_PGO_WDS_wijzigTA_stopTA1-tmg', 'superseded'],
      ],
    },
  ],
  notShown: [],
};
