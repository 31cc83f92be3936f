import { bsnOf, bsnSystem, clientReferenceOf } from '../store/client-of.js';
import { listOf, nameOf, type Identifier, type StoredRecord } from '../store/record.js';
import type { RecordStore } from '../store/record-store.js';
import { clientElementOf } from '../store/resource-types.js';
import { NotLoaded } from './not-loaded.js';
import { renamed } from './rename.js';

export interface Naming {
  readonly store: RecordStore;
  /** Who it is about where the file itself does not say. */
  readonly bsn: string | null;
  readonly newId: () => string;
}

const bsnForm = /^\d{9}$/;

/** Every record about somebody refers to a Patient with a BSN, and each BSN has one Patient. */
export function withNamedClients(records: readonly StoredRecord[], naming: Naming): StoredRecord[] {
  if (naming.bsn !== null && !bsnForm.test(naming.bsn)) throw new NotLoaded('a BSN has nine digits');
  const clients = new Clients(naming);
  const known = clients.asKnown(records.map((record) => (record.resourceType === 'Patient' ? clients.identified(record) : record)));
  const linked = known.map((record) => clients.linked(record, known));
  return [...linked, ...clients.added];
}

class Clients {
  readonly added: StoredRecord[] = [];

  constructor(private readonly naming: Naming) {}

  identified(patient: StoredRecord): StoredRecord {
    if (bsnOf(patient) !== null) return patient;
    return { ...patient, identifier: [...listOf<Identifier>(patient['identifier']), this.#bsnFor(patient)] };
  }

  /** A Patient whose BSN the source already has under another id takes that id. */
  asKnown(records: readonly StoredRecord[]): StoredRecord[] {
    const patients = records.filter(({ resourceType }) => resourceType === 'Patient');
    const bsns = patients.map(bsnOf);
    if (new Set(bsns).size < bsns.length) throw new NotLoaded('two Patients have the same BSN');

    const ids = patients.flatMap((patient) => {
      const known = this.#patientWith(bsnOf(patient), this.naming.store.ofType('Patient'));
      return known && known.id !== patient.id ? [[nameOf(patient), known.id] as const] : [];
    });
    return renamed(records, new Map(ids));
  }

  linked(record: StoredRecord, file: readonly StoredRecord[]): StoredRecord {
    const element = clientElementOf(record.resourceType);
    if (element === null) return record;

    const named = clientReferenceOf(record);
    const { reference } = named ?? {};
    if (reference && !this.#isUnknownPatient(reference, file)) return record;

    const bsn = listOf<Identifier>(named?.identifier).find(({ system }) => system === bsnSystem)?.value ?? this.#bsnFor(record).value;
    return { ...record, [element]: { ...named, reference: nameOf(this.#patientFor(bsn, file)) } };
  }

  /** A Patient outside the file counts when nobody says who the file is about, and never for somebody else. */
  #isUnknownPatient(reference: string, file: readonly StoredRecord[]): boolean {
    if (!reference.startsWith('Patient/') && !reference.includes(':')) return false;
    if (file.some((record) => nameOf(record) === reference)) return false;
    const there = this.naming.store.get(reference);
    return !there || (this.naming.bsn !== null && bsnOf(there) !== this.naming.bsn);
  }

  #bsnFor(record: StoredRecord): { system: string; value: string } {
    if (this.naming.bsn === null) throw new NotLoaded(`${nameOf(record)} does not say who it is about: give the BSN`);
    return { system: bsnSystem, value: this.naming.bsn };
  }

  #patientFor(bsn: string, file: readonly StoredRecord[]): StoredRecord {
    const known = this.#patientWith(bsn, [...file, ...this.added, ...this.naming.store.ofType('Patient')]);
    if (known) return known;
    const patient = { resourceType: 'Patient', id: this.naming.newId(), identifier: [{ system: bsnSystem, value: bsn }] };
    this.added.push(patient);
    return patient;
  }

  #patientWith = (bsn: string | null, among: readonly StoredRecord[]): StoredRecord | undefined =>
    among.find((record) => record.resourceType === 'Patient' && bsnOf(record) === bsn);
}
