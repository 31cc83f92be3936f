import { amrani, deBrug, elly, verweij } from '../cast.js';
import { atNight, perDay, whenNeeded } from '../mp9/doses.js';
import { clozapine, macrogol, metformin, paracetamol, simvastatin } from '../mp9/products.js';
import type { Moments } from '../moments.js';
import { bundlesOf, type Bundles } from './record.js';

const clozapineNow = { treatment: 'clozapine', product: clozapine, dose: atNight(3), nr: '1' };
const metforminNow = { treatment: 'metformine', product: metformin, dose: perDay(2, 1), nr: '1' };
const simvastatinPaused = { treatment: 'simvastatine', product: simvastatin, dose: atNight(1) };
const bloodChecks = 'Bloedcontrole (leukocyten en neutrofielen) elke 4 weken. Bij koorts of keelpijn: dezelfde dag bloedbeeld.';

/** Clozapine with its blood checks, in a weekly box; a statin interrupted for a course of antibiotics; self-care. */
export const bundlesOfElly = (moment: Moments): Bundles => bundlesOf(elly, { epd: atTheInstitution(moment), his: atTheHuisarts(moment), ais: atThePharmacy(moment) });

const atTheInstitution = ({ day, at }: Moments) => [{ ...clozapineNow, from: day(-800), registeredAt: at(-800, '10:30'), prescriber: amrani, note: bloodChecks }];

const atTheHuisarts = ({ day, endOf, at }: Moments) => [
  { ...metforminNow, from: day(-500), registeredAt: at(-500, '09:10'), prescriber: verweij },
  { ...simvastatinPaused, nr: '1', from: day(-400), registeredAt: at(-400, '09:45'), prescriber: verweij },
  { ...simvastatinPaused, nr: '2', previous: '1', stop: 'interrupted' as const, from: day(-400), until: endOf(-5), registeredAt: at(-5, '16:30'), prescriber: verweij, note: 'Onderbroken zolang de antibioticumkuur duurt.' },
  { treatment: 'macrogol', nr: '1', product: macrogol, dose: perDay(1, 1), from: day(-120), registeredAt: at(-120, '10:20'), prescriber: verweij },
  { treatment: 'paracetamol', nr: '1', product: paracetamol, dose: whenNeeded(3, 2), from: day(-20), assertedAt: at(-5, '16:35'), author: 'client' as const, note: 'Zelf gekocht bij de drogist.' },
  { allergyTo: 'none' as const, saidBy: verweij, recordedAt: at(-500, '09:15') },
  { test: 'eGFR' as const, value: 58, takenAt: at(-33, '09:05') },
];

const atThePharmacy = ({ day, endOf, at }: Moments) => [
  { ...clozapineNow, agreement: '1', from: day(-800), registeredAt: at(-800, '15:00'), pharmacy: deBrug, weeklyBox: true as const },
  { ...metforminNow, agreement: '1', from: day(-500), registeredAt: at(-500, '11:30'), pharmacy: deBrug, weeklyBox: true as const },
  { ...simvastatinPaused, nr: '1', agreement: '1', from: day(-400), registeredAt: at(-400, '12:15'), pharmacy: deBrug },
  { ...simvastatinPaused, nr: '2', agreement: '2', previous: '1', stop: 'interrupted' as const, from: day(-400), until: endOf(-5), registeredAt: at(-5, '17:20'), pharmacy: deBrug },
];
