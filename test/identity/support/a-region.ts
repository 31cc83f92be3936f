import type { RegionInput } from '#libs/platform';

const telephone = { officeHours: '088 000 10 00', outOfHours: null };
const system = (id: string, ura: string, teams: string[], roles: string[], scopes: string[], actsAs: 'care' | 'client' | 'operator' = 'care') => ({
  id, ura, actsAs, jwksFile: `${id}.jwks.json`, teams, roles, scopes,
});

export const epd = 'epd-singel';
export const his = 'his-stadspoort';
export const mijn = 'mijn-brugstad';
export const desk = 'desk-brugstad';

/** A small region: an institution, a practice with one system of each kind of key, the desk and the client's own system. */
export const aRegion: RegionInput = {
  id: 'brugstad',
  name: 'Brugstad',
  demonstration: true,
  desk: { team: 'regiodesk' },
  organisations: [
    { ura: '00000001', type: 'ggz', name: 'GGZ De Singel', telephone },
    { ura: '00000002', type: 'huisarts', name: 'Huisartsenpraktijk Stadspoort', telephone },
    { ura: '90000002', type: 'region-desk', name: 'Regiobureau', telephone },
    { ura: '90000003', type: 'client-system', name: 'Mijn Brugstad', telephone },
  ],
  teams: [
    { id: 'fact-noord', ura: '00000001', kind: 'fact', name: 'FACT-team Noord', telephone },
    { id: 'fact-zuid', ura: '00000001', kind: 'fact', name: 'FACT-team Zuid', telephone },
    { id: 'praktijk-stadspoort', ura: '00000002', kind: 'practice', name: 'Stadspoort', telephone },
    { id: 'regiodesk', ura: '90000002', kind: 'desk', name: 'Regiobureau', telephone },
  ],
  systems: [
    system(epd, '00000001', ['fact-noord', 'fact-zuid'], ['psychiater', 'spv'], ['system/Patient.c', 'system/MedicationRequest.rs', 'system/CareTeam.crus']),
    system(his, '00000002', ['praktijk-stadspoort'], ['huisarts', 'poh-ggz'], ['system/Patient.c', 'system/MedicationRequest.rs', 'system/CareTeam.crus']),
    system(mijn, '90000003', [], ['client'], ['system/Patient.c', 'system/MedicationRequest.rs'], 'client'),
    system(desk, '90000002', ['regiodesk'], ['operator'], ['system/Patient.c', 'system/MedicationRequest.rs'], 'operator'),
  ],
  sources: [],
  notConnected: ['hospital'],
  roles: ['psychiater', 'spv', 'verpleegkundig-specialist', 'huisarts', 'poh-ggz', 'client', 'operator'],
  sensitivity: [{ organisationType: 'ggz', labels: ['psychiatry'] }],
};
