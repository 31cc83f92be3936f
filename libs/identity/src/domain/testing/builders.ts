import type { Ura } from '#libs/kernel';
import type { StatedToken } from '../admission.js';
import type { IuaClaims } from '../iua-claims.js';
import type { RegisteredSystem } from '../registered-system.js';

export const aSystem = (change: Partial<RegisteredSystem> = {}): RegisteredSystem => ({
  id: 'his-brug',
  actsAs: 'care',
  organisation: '00000002' as Ura,
  organisationType: 'huisarts',
  teams: ['praktijk-brug'],
  roles: ['huisarts', 'poh-ggz'],
  scopes: ['system/MedicationRequest.rs', 'system/Task.crus'],
  ...change,
});

export const someClaims = (change: Partial<IuaClaims> = {}): IuaClaims => ({
  organisation: '00000002',
  team: 'praktijk-brug',
  person: 'dr-smit',
  role: 'huisarts',
  purpose: 'TREAT',
  ...change,
});

export const aToken = (change: Partial<StatedToken> = {}): StatedToken => ({
  system: 'his-brug',
  scopes: ['system/MedicationRequest.rs'],
  claims: someClaims(),
  ...change,
});
