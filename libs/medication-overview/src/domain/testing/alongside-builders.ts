import { eachIs, type AllergyItem, type Alongside, type Given, type Measurement, type Unreadable } from '../alongside.js';
import { momentAt } from './builders.js';

const ofHis = { source: 'his', sourceUra: '00000002', author: { ura: '00000002', specialism: '0100', name: 'huisarts Verzonnen', isClient: false }, security: [] };

export const anAllergy = (text: string, change: Partial<AllergyItem> = {}): AllergyItem => ({ key: `his#AllergyIntolerance/${text}`, ...ofHis, kind: 'allergy', text, saysNone: false, ...change });

export const noneKnown = (change: Partial<AllergyItem> = {}): AllergyItem => anAllergy('Geen bekende allergie', { saysNone: true, ...change });

export const aMeasurement = (kind: Measurement['kind'], at: string, change: Partial<Measurement> = {}): Measurement => ({
  key: `his#Observation/${kind} ${at}`, ...ofHis, kind, text: '60 ml/min', at: momentAt(at), ...change,
});

export const aGiven = (mbh: string | null, at: string, change: Partial<Given> = {}): Given => ({
  key: `his#MedicationAdministration/${mbh} ${at}`, ...ofHis, treatment: mbh === null ? null : { system: 'test', value: mbh }, at: momentAt(at), ...change,
});

export const anUnreadable = (of: Unreadable['of'], change: Partial<Unreadable> = {}): Unreadable => ({ key: `his#${of}/unreadable`, ...ofHis, of, treatment: null, ...change });

export const anAlongside = (change: Partial<Alongside> = {}): Alongside => ({ allergies: [], measurements: [], given: [], is: eachIs('answered'), ...change });
