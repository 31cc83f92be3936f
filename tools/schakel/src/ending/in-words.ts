type Words = Readonly<Record<string, string>>;

/** The names of docs/contract.md as a person reads them. */
const labels: Words = {
  id: 'Nummer',
  version: 'Versie',
  epoch: 'Stand van de toestemmingen',
  status: 'Stand',
  state: 'Stand',
  how: 'Stuk',
  responsibleTeam: 'Verantwoordelijk',
  waitingFor: 'Wacht op',
  missing: 'Ontbreekt',
  now: 'De klok staat op',
  access_token: 'Token',
  expires_in: 'Geldig in seconden',
};

const states: Words = {
  requested: 'aangevraagd',
  accepted: 'aangenomen',
  rejected: 'geweigerd',
  cancelled: 'ingetrokken',
  up: 'bereikbaar',
  down: 'onbereikbaar',
};

const ofNothing: Words = { waitingFor: 'niemand', responsibleTeam: 'niemand', missing: 'niets' };

/** A name without a word of its own is shown as it is: nothing falls away. */
export const lineInWords = (name: string, value: unknown): string => `${labels[name] ?? name}: ${valueInWords(name, value)}`;

function valueInWords(name: string, value: unknown): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return ofNothing[name] ?? 'geen';
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value !== 'string') return JSON.stringify(value);
  return name === 'status' || name === 'state' ? (states[value] ?? value) : value;
}
