interface Concept {
  readonly code: string;
  readonly display: string;
}

export interface Organisation {
  readonly ura: string;
  readonly name: string;
  readonly type: Concept;
}

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly organisation: Organisation;
}

export interface Professional {
  readonly uzi: string;
  readonly given: string;
  readonly family: string;
  readonly role: string;
  readonly specialism: Concept;
  readonly organisation: Organisation;
}

export interface Client {
  readonly key: string;
  readonly given: string;
  readonly family: string;
  readonly bsn: string;
  readonly birthDate: string;
  readonly gender: 'male' | 'female';
}

const psychiatry = { code: '0329', display: 'Medisch specialisten, psychiatrie' };
const huisarts = { code: '0100', display: 'Huisartsen, niet nader gespecificeerd' };
const nursing = { code: '9100', display: 'Verpleegkundigen, niet nader gespecificeerd' };

/** Made-up organisations; the same as in config/region.json. */
export const deSingel: Organisation = { ura: '00000001', name: 'GGZ De Singel', type: { code: 'G5', display: 'Geestelijke Gezondheidszorg' } };
export const stadspoort: Organisation = { ura: '00000002', name: 'Huisartsenpraktijk Stadspoort', type: { code: 'Z3', display: 'Huisartspraktijk' } };
export const deBrug: Organisation = { ura: '00000003', name: 'Apotheek De Brug', type: { code: 'J8', display: 'Openbare apotheek' } };
export const deKade: Organisation = { ura: '00000008', name: 'Verslavingszorg De Kade', type: { code: 'G1', display: 'Verslavingszorg' } };

export const factNoord: Team = { id: 'fact-noord', name: 'FACT-team Noord', organisation: deSingel };
export const factZuid: Team = { id: 'fact-zuid', name: 'FACT-team Zuid', organisation: deSingel };
export const practice: Team = { id: 'praktijk-stadspoort', name: 'Huisartsenpraktijk Stadspoort', organisation: stadspoort };
export const pharmacy: Team = { id: 'apotheek-de-brug', name: 'Apotheek De Brug', organisation: deBrug };
export const addictionClinic: Team = { id: 'de-kade', name: 'Polikliniek De Kade', organisation: deKade };

/** Made-up professionals; their numbers are the persons of the region's requesters. */
export const amrani: Professional = { uzi: '900000101', given: 'Nadia', family: 'Amrani', role: 'psychiater', specialism: psychiatry, organisation: deSingel };
export const kooiman: Professional = { uzi: '900000102', given: 'Bas', family: 'Kooiman', role: 'casemanager', specialism: nursing, organisation: deSingel };
export const oosting: Professional = { uzi: '900000111', given: 'Pieter', family: 'Oosting', role: 'psychiater', specialism: psychiatry, organisation: deSingel };
export const wijaya: Professional = { uzi: '900000112', given: 'Dewi', family: 'Wijaya', role: 'spv', specialism: nursing, organisation: deSingel };
export const verweij: Professional = { uzi: '900000201', given: 'Hanneke', family: 'Verweij', role: 'huisarts', specialism: huisarts, organisation: stadspoort };
export const nijhof: Professional = { uzi: '900000202', given: 'Tim', family: 'Nijhof', role: 'poh-ggz', specialism: nursing, organisation: stadspoort };
export const terpstra: Professional = { uzi: '900000801', given: 'Aukje', family: 'Terpstra', role: 'verslavingsarts', specialism: huisarts, organisation: deKade };

/** Made-up clients. Their numbers pass the 11-proef, lie in the test range 9999xxxxx and occur in no shared test material. */
export const erik: Client = { key: 'erik', given: 'Erik', family: 'Brouwer', bsn: '999955317', birthDate: '1979-03-14', gender: 'male' };
export const elly: Client = { key: 'elly', given: 'Elly', family: 'Bakhuis', bsn: '999955342', birthDate: '1968-11-02', gender: 'female' };
export const samira: Client = { key: 'samira', given: 'Samira', family: 'Yildiz', bsn: '999955391', birthDate: '1990-06-21', gender: 'female' };
export const ruud: Client = { key: 'ruud', given: 'Ruud', family: 'Hagenaar', bsn: '999955421', birthDate: '1971-01-30', gender: 'male' };
