import type { HandBundle } from './expected.js';

/** An agreement that runs, one for later that was cancelled and another in its place. */
export const b999909253: HandBundle = {
  name: '999909253',
  lines: [
    // rule 3.6: 12 December and 3 weeks is until 2 January 00:00; the agreement for later neither ends it nor its MGB.
    {
      treatment: 'MBH_300_nieuweToekomstigeMA-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'ATORVASTATINE 10MG TABLET', dose: 'gedurende 3 weken 1 maal per dag 1 stuk, oraal',
      period: { start: '2023-12-12T00:00:00+01:00', end: '2024-01-02T00:00:00+01:00' }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_nieuweToekomstigeMA_startMA-tmg', 'basis'], ['MBH_300_nieuweToekomstigeMA_startTA-tmg', 'processed'],
        ['MBH_300_nieuweToekomstigeMA_startMGB-tmg', 'use'], ['MBH_300_nieuweToekomstigeMA_nieuwMA-tmg', 'future'],
        ['MBH_300_nieuweToekomstigeMA_toekomstMGB-tmg', 'superseded'],
      ],
    },
    // rules 3.2 and 3.3: the agreement of 27 December, 4 days from tomorrow, in the place of the one that was cancelled.
    {
      treatment: 'MBH_300_nieuweToekomstigeMA-tmg', linked: [], category: 'future', interrupted: false,
      medicine: 'ATORVASTATINE 10MG TABLET', dose: 'gedurende 4 dagen 1 maal per dag 2 stuks, oraal',
      period: { start: '2024-01-02T00:00:00+01:00', end: '2024-01-06T00:00:00+01:00' }, basis: 'MA', flags: [],
      blocks: [['MBH_300_nieuweToekomstigeMA_nieuwMA-tmg', 'basis']],
    },
  ],
  notShown: [
    // rule 3.2: a stop that ends at its start cancels the agreement that it names.
    ['MBH_300_nieuweToekomstigeMA_toekomstMA-tmg', 'cancelled'],
    ['MBH_300_nieuweToekomstigeMA_annuleerMA-tmg', 'cancelled'],
    // rule 3.7: with its agreement; the MGB of it gave way (4.7: on the line for now).
    ['MBH_300_nieuweToekomstigeMA_toekomstTA-tmg', 'cancelled'],
  ],
};
