import type { MadeMedicine } from './made-block.js';

const medicine = (prk: string, text: string, isCritical = false): MadeMedicine => ({ prk, text, isCritical });

export const medicines: readonly MadeMedicine[] = [
  medicine('1001', 'LITHIUMCARBONAAT TABLET 400MG', true),
  medicine('1002', 'CLOZAPINE TABLET 100MG', true),
  medicine('1003', 'METHADON DRANK 5MG/ML', true),
  medicine('1004', 'BUPRENORFINE TABLET SUBLINGUAAL 8MG', true),
  medicine('2001', 'METOPROLOL TABLET MGA 100MG'),
  medicine('2002', 'OLANZAPINE TABLET 10MG'),
  medicine('2003', 'OXAZEPAM TABLET 10MG'),
  medicine('2004', 'HALOPERIDOL DEPOT INJVLST 100MG/ML'),
  medicine('2005', 'OMEPRAZOL CAPSULE MSR 20MG'),
];
