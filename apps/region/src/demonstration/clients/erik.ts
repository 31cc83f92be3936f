import { amrani, deBrug, erik, verweij } from '../cast.js';
import { perDay, whenNeeded } from '../mp9/doses.js';
import { citalopram, lamotrigine, lithium, metoprolol, quetiapine, salbutamol } from '../mp9/products.js';
import type { Moments } from '../moments.js';
import { bundlesOf, type Bundles } from './record.js';

const lithiumNow = { treatment: 'lithium', product: lithium, dose: perDay(1, 3), nr: '3' };
const lithiumBefore = { treatment: 'lithium', product: lithium, dose: perDay(1, 2) };
const quetiapineNow = { treatment: 'quetiapine', product: quetiapine, dose: perDay(1, 1), nr: '1' };
const citalopramBefore = { treatment: 'citalopram', product: citalopram, dose: perDay(1, 1) };
const metoprololNow = { treatment: 'metoprolol', product: metoprolol, dose: perDay(1, 1), nr: '1' };

/** Lithium raised six weeks ago; an antidepressant stopped; something new next week; the heart and the breath at the huisarts. */
export const bundlesOfErik = (moment: Moments): Bundles => bundlesOf(erik, { epd: atTheInstitution(moment), his: atTheHuisarts(moment), ais: atThePharmacy(moment) });

const atTheInstitution = ({ day, endOf, at }: Moments) => [
  { ...lithiumBefore, nr: '1', from: day(-420), registeredAt: at(-420, '10:05'), prescriber: amrani },
  { ...lithiumBefore, nr: '2', previous: '1', stop: 'stopped' as const, from: day(-420), until: endOf(-43), registeredAt: at(-43, '14:20'), prescriber: amrani, reason: 'policy-changed' as const },
  { ...lithiumNow, previous: '2', from: day(-42), registeredAt: at(-43, '14:20'), prescriber: amrani, note: 'Lithiumspiegel en nierfunctie elke 3 maanden.' },
  { ...quetiapineNow, from: day(-210), registeredAt: at(-210, '11:40'), prescriber: amrani },
  { ...citalopramBefore, nr: '1', from: day(-300), registeredAt: at(-300, '09:30'), prescriber: amrani },
  { ...citalopramBefore, nr: '2', previous: '1', stop: 'stopped' as const, from: day(-300), until: endOf(-25), registeredAt: at(-25, '15:10'), prescriber: amrani, reason: 'no-effect' as const },
  { treatment: 'lamotrigine', nr: '1', product: lamotrigine, dose: perDay(1, 1), from: day(10), registeredAt: at(-4, '16:00'), prescriber: amrani },
  { test: 'lithium' as const, value: 0.52, takenAt: at(-104, '08:15') },
  { test: 'lithium' as const, value: 0.71, takenAt: at(-12, '08:20') },
];

const atTheHuisarts = ({ day, at }: Moments) => [
  { ...metoprololNow, from: day(-95), registeredAt: at(-95, '08:50'), prescriber: verweij },
  { treatment: 'salbutamol', nr: '1', product: salbutamol, dose: whenNeeded(4, 2, 'dose', 'inhalation'), from: day(-3), registeredAt: at(-3, '17:15'), prescriber: verweij, note: 'Benauwd bij inspanning, sinds een week.' },
  { ...lithiumNow, nr: '1', from: day(-42), assertedAt: at(-3, '17:05'), author: verweij, prescriber: amrani, of: { agreement: '3', asAgreed: true } },
  { allergyTo: { code: '764146007', text: 'Penicilline' }, reaction: { code: '271807003', text: 'eruptie van huid', severity: 'moderate' as const }, since: '1998', saidBy: verweij, recordedAt: at(-2000, '10:00') },
  { test: 'eGFR' as const, value: 88, takenAt: at(-195, '08:40') },
  { test: 'eGFR' as const, value: 74, takenAt: at(-12, '08:20') },
];

const atThePharmacy = ({ day, endOf, at }: Moments) => [
  { ...lithiumBefore, nr: '1', agreement: '1', from: day(-420), registeredAt: at(-420, '13:00'), pharmacy: deBrug },
  { ...lithiumBefore, nr: '2', agreement: '2', previous: '1', stop: 'stopped' as const, from: day(-420), until: endOf(-43), registeredAt: at(-43, '16:45'), pharmacy: deBrug },
  { ...lithiumNow, agreement: '3', previous: '2', from: day(-42), registeredAt: at(-43, '16:45'), pharmacy: deBrug },
  { ...quetiapineNow, agreement: '1', from: day(-210), registeredAt: at(-210, '14:10'), pharmacy: deBrug },
  { ...citalopramBefore, nr: '1', agreement: '1', from: day(-300), registeredAt: at(-300, '12:00'), pharmacy: deBrug },
  { ...citalopramBefore, nr: '2', agreement: '2', previous: '1', stop: 'stopped' as const, from: day(-300), until: endOf(-25), registeredAt: at(-25, '17:30'), pharmacy: deBrug },
  { ...metoprololNow, agreement: '1', from: day(-95), registeredAt: at(-95, '11:20'), pharmacy: deBrug },
];
