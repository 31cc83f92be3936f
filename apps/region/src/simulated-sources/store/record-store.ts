import { bsnOf, clientNameOf } from './client-of.js';
import { nameOf, type StoredRecord } from './record.js';

/** What the source holds, by `Type/id`; and by client, so that a question about one client does not read all. */
export class RecordStore {
  readonly #byName = new Map<string, StoredRecord>();
  readonly #byClient = new Map<string, Set<string>>();
  readonly #changed: (records: () => readonly StoredRecord[]) => void;

  constructor(records: readonly StoredRecord[] = [], changed: (records: () => readonly StoredRecord[]) => void = () => undefined) {
    for (const record of records) this.#keep(record);
    this.#changed = changed;
  }

  get = (name: string): StoredRecord | undefined => this.#byName.get(name);
  all = (): StoredRecord[] => [...this.#byName.values()];
  ofType = (type: string): StoredRecord[] => this.all().filter(({ resourceType }) => resourceType === type);

  ofClients(patients: readonly string[]): StoredRecord[] {
    const names = patients.flatMap((patient) => [...(this.#byClient.get(patient) ?? [])]);
    return [...new Set(names)].flatMap((name) => this.get(name) ?? []);
  }

  put(records: readonly StoredRecord[]): void {
    for (const record of records) this.#keep(record);
    this.#changed(this.all);
  }

  /** All that is about the client with this BSN, and the Patient; what others may use stays. Answers how many went. */
  removeClient(bsn: string): number {
    const patients = this.ofType('Patient').filter((patient) => bsnOf(patient) === bsn).map(nameOf);
    const names = new Set(patients.flatMap((patient) => [patient, ...(this.#byClient.get(patient) ?? [])]));
    for (const name of names) this.#byName.delete(name);
    for (const patient of patients) this.#byClient.delete(patient);
    if (names.size > 0) this.#changed(this.all);
    return names.size;
  }

  clear(): void {
    this.#byName.clear();
    this.#byClient.clear();
    this.#changed(this.all);
  }

  /** A record never becomes that of another client: see keep-apart.ts. */
  #keep(record: StoredRecord): void {
    const name = nameOf(record);
    this.#byName.set(name, record);
    const client = clientNameOf(record);
    if (client !== null) this.#byClient.set(client, (this.#byClient.get(client) ?? new Set()).add(name));
  }
}
