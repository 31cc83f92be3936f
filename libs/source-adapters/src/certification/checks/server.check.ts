import type { Exchange, Facts, Target } from '../facts.js';
import { of, type Finding } from '../finding.js';

const metadataAsked = 'GET [adres]/metadata';

export function isReachable({ status, isLate, ms }: Exchange): Finding {
  const { passed, failed } = of('reachable');
  if (status !== null) return passed(metadataAsked, `een antwoord met status ${status} na ${ms} ms`);
  if (isLate) return failed(metadataAsked, `niets binnen ${ms} ms`, 'Laat de server binnen de tijd antwoorden. Kijk ook of een firewall ertussen zit die stil weggooit.');
  return failed(metadataAsked, 'geen verbinding', 'Controleer adres, poort, DNS en certificaat. De server moet te bereiken zijn vanaf deze computer.');
}

const versions: Readonly<Record<Target['fhir'], RegExp>> = { R4: /^4\.0(\.|$)/, STU3: /^3\.0(\.|$)/ };

export function speaksFhir({ metadata: { resource, status }, target: { fhir } }: Facts): Finding {
  const { passed, failed } = of('speaks-fhir');
  const version = typeof resource?.['fhirVersion'] === 'string' ? resource['fhirVersion'].slice(0, 12) : 'geen';
  if (resource?.['resourceType'] !== 'CapabilityStatement') {
    return failed(metadataAsked, `status ${status ?? 'geen'}, en geen CapabilityStatement`, 'Geef op /metadata een CapabilityStatement als application/fhir+json.');
  }
  if (!versions[fhir].test(version)) return failed(metadataAsked, `een CapabilityStatement met fhirVersion ${version}`, `Kies de goede --fhir, of zet fhirVersion op ${fhir === 'R4' ? '4.0.1' : '3.0.2'}.`);
  return passed(metadataAsked, `een CapabilityStatement met fhirVersion ${version}`);
}

export function answersInTime({ reports, kinds, target: { limits: { deadlineMs } } }: Facts): Finding {
  const { passed, warning, failed } = of('deadline');
  const asked = `alle vragen samen, twee keer, elk binnen ${deadlineMs} ms`;
  if (reports.some(({ reason }) => reason === 'late') || kinds.some(({ failure }) => failure === 'late')) {
    return failed(asked, 'het duurde te lang', 'Maak de zoekvragen sneller. Wat te laat komt, telt in de regio als niet gekomen.');
  }
  const slowest = Math.max(...reports.map(({ ageMs }) => ageMs ?? 0));
  if (slowest > deadlineMs / 2) return warning(asked, `de langzaamste keer duurde ${slowest} ms`, 'Meer dan de helft van de tijd is op bij één testpersoon. Maak de zoekvragen sneller.');
  return passed(asked, `de langzaamste keer duurde ${slowest} ms`);
}

export function isNotTooLarge({ reports, kinds, beside, target: { limits } }: Facts): Finding {
  const { passed, warning, failed } = of('size');
  const asked = `antwoorden van samen hoogstens ${limits.maxBytes} bytes en ${limits.maxEntries} gegevens per zoekvraag`;
  if (reports.some(({ reason }) => reason === 'too-large') || [...kinds, ...beside].some(({ failure }) => failure === 'too-large')) {
    return failed(asked, 'een antwoord dat groter is, of een reeks pagina’s zonder einde', 'Kijk of de laatste pagina geen link “next” meer heeft, en of er niets meekomt wat niet gevraagd is.');
  }
  const bytes = kinds.reduce((sum, one) => sum + one.bytes, 0);
  return bytes > limits.maxBytes / 2 ? warning(asked, `${bytes} bytes`, 'Stuur minder mee: geen opgemaakte tekst, geen bijlagen.') : passed(asked, `${bytes} bytes`);
}
