import { deBrug, oosting, ruud, terpstra, verweij } from '../cast.js';
import { atNight, perDay } from '../mp9/doses.js';
import { haloperidol, methadone, mirtazapine, temazepam } from '../mp9/products.js';
import type { Moments } from '../moments.js';
import { bundlesOf, type Bundles } from './record.js';

const methadoneNow = { treatment: 'methadon', product: methadone, dose: perDay(1, 12, 'millilitre'), nr: '1' };
const temazepamNow = { treatment: 'temazepam', product: temazepam, dose: atNight(1), nr: '1' };
const mirtazapineNow = { treatment: 'mirtazapine', product: mirtazapine, dose: atNight(1), nr: '1' };
const haloperidolPlanned = { treatment: 'haloperidol', product: haloperidol, dose: perDay(1, 1) };

/** Methadone of the addiction clinic beside a sleeping tablet of the huisarts: only together they are seen for what they are. */
export const bundlesOfRuud = (moment: Moments): Bundles => bundlesOf(ruud, { epd: atTheInstitution(moment), his: atTheHuisarts(moment), ais: atThePharmacy(moment) });

const atTheInstitution = ({ day, at }: Moments) => [
  { ...mirtazapineNow, from: day(-130), registeredAt: at(-130, '11:15'), prescriber: oosting },
  { ...haloperidolPlanned, nr: '1', from: day(5), registeredAt: at(-6, '10:00'), prescriber: oosting },
  { ...haloperidolPlanned, nr: '2', previous: '1', stop: 'cancelled' as const, from: day(5), until: day(5), registeredAt: at(-1, '12:00'), prescriber: oosting, reason: 'policy-changed' as const },
  { contraIndication: { number: '990101', text: 'Verlengd QT-interval' }, from: day(-125), writtenBy: oosting, comment: 'ECG gemaakt bij methadon: QTc 470 ms.' },
];

const atTheHuisarts = ({ day, endOf, at }: Moments) => [
  { ...temazepamNow, from: day(-8), until: endOf(6), registeredAt: at(-8, '16:50'), prescriber: verweij, note: 'Kort gebruik, twee weken.' },
];

/** The clinic itself is not connected: the pharmacy has a copy of what it agreed. */
const atThePharmacy = ({ day, endOf, at }: Moments) => [
  { ...methadoneNow, from: day(-610), registeredAt: at(-610, '09:00'), prescriber: terpstra, copy: true as const },
  { ...methadoneNow, agreement: '1', from: day(-610), registeredAt: at(-610, '12:30'), pharmacy: deBrug, note: 'Dagelijks onder toezicht in de apotheek, zondag mee.' },
  { ...mirtazapineNow, dose: atNight(2), agreement: '1', from: day(-130), registeredAt: at(-130, '14:40'), pharmacy: deBrug, note: 'Telefonisch afgesproken: 2 tabletten. Het recept komt nog.' },
  { ...temazepamNow, agreement: '1', from: day(-8), until: endOf(6), registeredAt: at(-8, '18:05'), pharmacy: deBrug },
];
