import type { Medication } from '@medplum/fhirtypes';
import type { Known } from './known.js';
import { profile, synthetic, systems } from './systems.js';

/** Numbers from 990001 on are nobody's: the G-Standaard is licensed, so no real code stands here. */
export interface Product {
  readonly name: string;
  readonly number: number;
  readonly brand: string;
}

export const lithium: Product = { number: 1, name: 'LITHIUMCARBONAAT 400MG TABLET MGA', brand: 'LITHIUM DEMO TABLET MGA 400MG' };
export const quetiapine: Product = { number: 2, name: 'QUETIAPINE 300MG TABLET MGA', brand: 'QUETIAPINE DEMO TABLET MGA 300MG' };
export const citalopram: Product = { number: 3, name: 'CITALOPRAM 20MG TABLET', brand: 'CITALOPRAM DEMO TABLET 20MG' };
export const lamotrigine: Product = { number: 4, name: 'LAMOTRIGINE 25MG TABLET DISPERGEERBAAR', brand: 'LAMOTRIGINE DEMO DISPERTABLET 25MG' };
export const metoprolol: Product = { number: 5, name: 'METOPROLOLSUCCINAAT 50MG TABLET MGA', brand: 'METOPROLOL DEMO TABLET MGA 50MG' };
export const salbutamol: Product = { number: 6, name: 'SALBUTAMOL 100MCG/DO AEROSOL', brand: 'SALBUTAMOL DEMO AEROSOL 100MCG/DO' };
export const clozapine: Product = { number: 7, name: 'CLOZAPINE 100MG TABLET', brand: 'CLOZAPINE DEMO TABLET 100MG' };
export const metformin: Product = { number: 8, name: 'METFORMINE 500MG TABLET', brand: 'METFORMINE DEMO TABLET 500MG' };
export const simvastatin: Product = { number: 9, name: 'SIMVASTATINE 40MG TABLET', brand: 'SIMVASTATINE DEMO TABLET 40MG' };
export const macrogol: Product = { number: 10, name: 'MACROGOL/ELEKTROLYTEN POEDER', brand: 'MACROGOL DEMO POEDER' };
export const paracetamol: Product = { number: 11, name: 'PARACETAMOL 500MG TABLET', brand: 'PARACETAMOL DEMO TABLET 500MG' };
export const paliperidone: Product = { number: 12, name: 'PALIPERIDON 100MG INJSUSP MGA WWSP', brand: 'PALIPERIDON DEMO INJSUSP 100MG WWSP' };
export const paliperidone150: Product = { number: 13, name: 'PALIPERIDON 150MG INJSUSP MGA WWSP', brand: 'PALIPERIDON DEMO INJSUSP 150MG WWSP' };
export const risperidone: Product = { number: 14, name: 'RISPERIDON 2MG TABLET', brand: 'RISPERIDON DEMO TABLET 2MG' };
export const biperiden: Product = { number: 15, name: 'BIPERIDEEN 2MG TABLET', brand: 'BIPERIDEEN DEMO TABLET 2MG' };
export const contraceptive: Product = { number: 16, name: 'ETHINYLESTRADIOL/LEVONORGESTREL 30/150MCG TABLET', brand: 'ANTICONCEPTIE DEMO 30/150 TABLET' };
export const methadone: Product = { number: 17, name: 'METHADON 5MG/ML DRANK', brand: 'METHADON DEMO DRANK 5MG/ML' };
export const temazepam: Product = { number: 18, name: 'TEMAZEPAM 20MG CAPSULE', brand: 'TEMAZEPAM DEMO CAPSULE 20MG' };
export const mirtazapine: Product = { number: 19, name: 'MIRTAZAPINE 30MG TABLET', brand: 'MIRTAZAPINE DEMO TABLET 30MG' };
export const haloperidol: Product = { number: 20, name: 'HALOPERIDOL 5MG TABLET', brand: 'HALOPERIDOL DEMO TABLET 5MG' };
export const promethazine: Product = { number: 21, name: 'PROMETHAZINE 25MG TABLET', brand: 'PROMETHAZINE DEMO TABLET 25MG' };

/** As it is prescribed (PRK), or as the pharmacy gives it (HPK as well). */
export function medicationAt(id: (words: string) => string, product: Product, level: 'prescribed' | 'given'): Known<Medication> {
  const text = level === 'given' ? product.brand : product.name;
  const brand = { system: systems.hpk, code: String(9_930_000 + product.number), display: product.brand, userSelected: true };
  const prescription = { system: systems.prk, code: String(990_000 + product.number), display: product.name };
  const generic = { system: systems.gpk, code: String(995_000 + product.number), display: product.name };
  const coding = level === 'given' ? [brand, prescription, generic] : [{ ...prescription, userSelected: true }, generic];
  return {
    resource: { resourceType: 'Medication', id: id(`${level}/${product.number}`), meta: { ...profile('mp-PharmaceuticalProduct'), ...synthetic }, code: { coding, text } },
    display: text,
    needs: [],
  };
}
