import { consentBody } from '../../../../schakel/src/consent-form/consent-body.js';
import type { Chance } from '../chance.js';
import { post, type Family } from '../malformed-request.js';

type Json = Record<string, unknown>;

const provision = (change: Json) => (consent: Json): Json => ({ ...consent, provision: { ...(consent['provision'] as Json), ...change } });
const without = (name: string) => (consent: Json): Json => Object.fromEntries(Object.entries(consent).filter(([key]) => key !== name));

/** Each makes of a Consent that is right one that nobody may read as anything. */
const mistakes: Readonly<Record<string, (consent: Json, chance: Chance) => unknown>> = {
  'no provision': without('provision'),
  'no status': without('status'),
  'no scope': without('scope'),
  'no date': without('dateTime'),
  'no client': without('patient'),
  'another status': (consent, { oneOf }) => ({ ...consent, status: oneOf(['draft', 'rejected', 'entered-in-error', 'inactive', 1]) }),
  'a provision without a type': provision({ type: undefined }),
  'another type': provision({ type: 'maybe' }),
  'a nested provision': provision({ provision: [{ type: 'permit' }] }),
  'a category of nobody': provision({ class: [{ system: 'https://regioschakel.nl/fhir/CodeSystem/category', code: 'everything' }] }),
  'a purpose of nobody': provision({ purpose: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'HMARKT' }] }),
  'a period that ends first': provision({ period: { start: '2030-01-01', end: '2029-01-01' } }),
  'a period that is none': provision({ period: 'always' }),
  'an actor that is none': provision({ actor: [{}] }),
  'a hundred actors': provision({ actor: Array.from({ length: 100 }, () => ({})) }),
  'an extension of nobody': (consent, { letters }) => ({ ...consent, extension: [{ url: `urn:${letters(10, 'abc')}`, valueBoolean: true }] }),
  'a modifier': (consent) => ({ ...consent, modifierExtension: [{ url: 'urn:x' }] }),
  'contained content': (consent) => ({ ...consent, contained: [{ resourceType: 'Patient', id: 'x' }] }),
  'a text with script': (consent) => ({ ...consent, text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></div>' } }),
};

export const consents: Family = (chance, { bsn, tokens }) => {
  const what = chance.oneOf(Object.keys(mistakes));
  const right = consentBody('permit', bsn, { who: 'ura:00000002', category: 'medication' }, new Date());
  return { what: `Consent: ${what}`, target: 'consent', request: post('/fhir/Consent', tokens.client, JSON.stringify(mistakes[what]?.(right, chance))) };
};
