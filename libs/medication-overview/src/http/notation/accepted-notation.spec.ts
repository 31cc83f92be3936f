import { notationFor } from './accepted-notation.js';

const json = 'application/vnd.regioschakel.overview+json';

it.each([
  ['nothing said', undefined, 'bundle'],
  ['anything', '*/*', 'bundle'],
  ['FHIR', 'application/fhir+json', 'bundle'],
  ['FHIR of a version', 'application/fhir+json; fhirVersion=4.0', 'bundle'],
  ['JSON', 'application/json', 'bundle'],
  ['our JSON, by its name', json, 'json'],
  ['our JSON, in capitals and with a weight', 'Application/Vnd.Regioschakel.Overview+JSON; q=1', 'json'],
  ['a page', 'text/html', 'html'],
  ['a page for a terminal', 'text/plain; charset=utf-8', 'text'],
  ['what a browser sends', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'html'],
  ['what a usual script sends', 'application/json, text/plain, */*', 'bundle'],
  ['text, of whatever kind', 'text/*', 'html'],
  ['text before anything', 'text/plain, */*', 'text'],
  ['FHIR rather than a page', 'application/fhir+json, text/html;q=0.9', 'bundle'],
  ['a page rather than FHIR', 'application/fhir+json;q=0.5, text/html;q=0.9', 'html'],
  ['two alike', 'text/html, application/fhir+json', 'bundle'],
  ['no page, anything else', 'text/html;q=0, */*;q=0.1', 'bundle'],
  ['anything but FHIR', 'application/fhir+json;q=0, application/json;q=0, */*', 'json'],
  ['text, but no page', 'text/*, text/html;q=0', 'text'],
  ['a weight that is none', 'text/html;q=often, text/plain;q=0.1', 'text'],
  ['a weight above all weights', 'text/html;q=9, text/plain;q=0.1', 'text'],
  ['what we do not have', 'image/png', 'bundle'],
  ['nothing at all', '*/*;q=0', 'bundle'],
  ['no page, and nothing else said', 'text/html;q=0', 'bundle'],
  ['no list of types', ',;=,text,/,//', 'bundle'],
  ['a page, in odd spacing', ' text/html ;  Q = 0.7 ', 'html'],
])('%s', (_situation, accept, notation) => {
  expect(notationFor(accept)).toBe(notation);
});
