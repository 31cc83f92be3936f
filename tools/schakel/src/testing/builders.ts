import type { Context } from '../commands/context.js';
import type { Screen } from '../terminal/screen.js';

const aRequester = { ura: '00000002', team: 'praktijk-stadspoort', person: '900000201', role: 'huisarts', system: 'his-stadspoort' };

export const aReadyFile = (change: Partial<Context['region']> = {}): Context['region'] => ({
  endpoints: { fhir: 'http://127.0.0.1:1/fhir', consent: 'http://127.0.0.1:2', token: 'http://127.0.0.1:1/token', control: 'http://127.0.0.1:4/control' },
  simulators: { ais: 'http://127.0.0.1:3' },
  sources: [{ id: 'ais-brug', ura: '00000003', kind: 'ais', fhir: 'R4', baseUrl: 'http://127.0.0.1:3/fhir' }],
  keys: 'keys',
  requesters: { huisarts: aRequester, crisis: aRequester, fact: aRequester, client: aRequester, operator: aRequester },
  ...change,
});

export const aLine = (change: object = {}): object => ({
  treatment: 'MBH_x', linked: [], category: 'current', interrupted: false,
  medicine: { text: 'LITHIUMCARBONAAT TABLET 400MG', prk: '1', gpk: null },
  dose: { text: '2 maal per dag 1 stuk, Oraal', composed: false },
  period: { start: '2023-12-30T00:00:00+01:00', end: null }, basis: 'MA',
  blocks: [{ id: 'MA_x', kind: 'MA', role: 'basis', sourceUra: '00000001', authorUra: '00000001', registeredAt: '2023-12-30T08:02:00+01:00' }],
  flags: [],
  ...change,
});

export const anOverview = (change: object = {}): object => ({
  at: '2024-01-01T12:00:00+01:00', complete: false,
  sources: [{ id: 'ais-brug', ura: '00000003', kind: 'ais', fhir: 'R4', state: 'answered', reason: null, ageMs: 120 }],
  notConnected: ['hospital'], withheld: [], allergies: { state: 'unknown-here', items: [] },
  lines: [aLine()], notShown: [],
  ...change,
});

export interface RecordingScreen extends Screen {
  readonly written: { out: string; err: string };
}

export function aScreen(): RecordingScreen {
  const written = { out: '', err: '' };
  return { written, out: (text) => void (written.out += text), err: (text) => void (written.err += text) };
}
