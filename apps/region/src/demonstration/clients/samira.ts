import { deBrug, oosting, samira, verweij, wijaya } from '../cast.js';
import { atMostADay, everyWeeks, perDay, threeWeeksOfFour } from '../mp9/doses.js';
import { biperiden, contraceptive, paliperidone, paliperidone150, promethazine, risperidone } from '../mp9/products.js';
import type { Moments } from '../moments.js';
import { bundlesOf, type Bundles } from './record.js';

const depot = { treatment: 'paliperidon', product: paliperidone, dose: everyWeeks(4) };
const tablets = { treatment: 'risperidon', product: risperidone, dose: perDay(2, 1) };
const biperidenBefore = { treatment: 'biperideen', product: biperiden, dose: perDay(2, 1) };
const promethazineNow = { treatment: 'promethazine', product: promethazine, dose: atMostADay(3, 1), nr: '1' };
const cycle = { treatment: 'anticonceptie', product: contraceptive, dose: threeWeeksOfFour(), nr: '1' };

/** A depot that goes up in two weeks; the tablets before it ended long ago; one medicine stopped for what it did. */
export const bundlesOfSamira = (moment: Moments): Bundles => bundlesOf(samira, { epd: atTheInstitution(moment), his: atTheHuisarts(moment), ais: atThePharmacy(moment) });

const atTheInstitution = ({ day, endOf, at }: Moments) => [
  { ...tablets, nr: '1', from: day(-420), until: endOf(-190), registeredAt: at(-420, '13:30'), prescriber: oosting },
  { ...depot, nr: '1', from: day(-185), registeredAt: at(-188, '11:00'), prescriber: oosting, note: 'Depot: gegeven door het FACT-team, thuis of op de poli.' },
  { ...depot, nr: '2', previous: '1', stop: 'stopped' as const, from: day(-185), until: endOf(13), registeredAt: at(-2, '10:45'), prescriber: oosting, reason: 'policy-changed' as const },
  { ...depot, nr: '3', product: paliperidone150, previous: '2', from: day(14), registeredAt: at(-2, '10:45'), prescriber: oosting },
  { ...biperidenBefore, nr: '1', from: day(-150), registeredAt: at(-150, '14:00'), prescriber: oosting },
  { ...biperidenBefore, nr: '2', previous: '1', stop: 'stopped' as const, from: day(-150), until: endOf(-14), registeredAt: at(-14, '15:30'), prescriber: oosting, reason: 'adverse-reaction' as const },
  { ...promethazineNow, from: day(-60), registeredAt: at(-60, '15:20'), prescriber: oosting, note: 'Bij onrust of slecht slapen.' },
  { ...depot, nr: '1', agreement: '1', givenAt: at(-45, '10:30'), givenBy: wijaya },
  { ...depot, nr: '2', agreement: '1', givenAt: at(-17, '10:45'), givenBy: wijaya, note: 'Thuis gegeven, linker bovenarm.' },
  { allergyTo: { text: 'haloperidol' }, reaction: { text: 'acute dystonie', severity: 'severe' as const }, since: '2019', saidBy: oosting, recordedAt: at(-430, '11:00'), note: 'Tijdens een opname.' },
];

const atTheHuisarts = ({ day, at }: Moments) => [{ ...cycle, from: day(-250), registeredAt: at(-250, '08:40'), prescriber: verweij }];

const atThePharmacy = ({ day, endOf, at }: Moments) => [
  { ...tablets, nr: '1', agreement: '1', from: day(-420), until: endOf(-190), registeredAt: at(-420, '16:00'), pharmacy: deBrug },
  { ...depot, nr: '1', agreement: '1', from: day(-185), registeredAt: at(-187, '09:20'), pharmacy: deBrug },
  { ...biperidenBefore, nr: '1', agreement: '1', from: day(-150), registeredAt: at(-150, '16:10'), pharmacy: deBrug },
  { ...biperidenBefore, nr: '2', agreement: '2', previous: '1', stop: 'stopped' as const, from: day(-150), until: endOf(-14), registeredAt: at(-14, '17:00'), pharmacy: deBrug },
  { ...promethazineNow, agreement: '1', from: day(-60), registeredAt: at(-60, '17:10'), pharmacy: deBrug },
  { ...cycle, agreement: '1', from: day(-250), registeredAt: at(-250, '10:10'), pharmacy: deBrug },
];
