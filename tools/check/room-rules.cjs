const { rule } = require('./rule.cjs');

const room = (name) => `^libs/([^/]+)/src.*/${name}/`;
const roomsNextDoor = (names) => `^libs/$1/src.*/(${names})/`;

/** http → application → domain, fhir → domain, page → domain, persistence → ports; never back. */
exports.roomRules = [
  rule(
    'domain-is-plain-typescript',
    'domain/ imports its own files and #libs/kernel: no package, no node: builtin, no other room.',
    { path: room('domain') },
    { pathNot: [roomsNextDoor('domain'), '^libs/kernel/src/index\\.ts$'] },
  ),
  rule(
    'application-looks-at-domain',
    'Use cases know no FHIR, HTTP, page or tables; they state ports.',
    { path: room('application') },
    { path: roomsNextDoor('fhir|http|page|persistence') },
  ),
  rule('fhir-looks-at-domain', 'Mappers know the domain only.', { path: room('fhir') }, { path: roomsNextDoor('application|http|page|persistence') }),
  rule(
    'page-looks-at-domain',
    'page/ tells a person what the domain found: pure functions that import no package, no other lib, no other room.',
    { path: room('page') },
    { pathNot: [roomsNextDoor('domain|page')] },
  ),
  rule('http-asks-the-application', 'Controllers never reach for tables.', { path: room('http') }, { path: roomsNextDoor('persistence') }),
  rule(
    'persistence-knows-no-surface',
    'Repositories know neither FHIR nor HTTP.',
    { path: room('persistence') },
    { path: roomsNextDoor('fhir|http') },
  ),
  rule(
    'persistence-fills-ports',
    'Of application/, repositories know the ports only.',
    { path: room('persistence') },
    { path: roomsNextDoor('application'), pathNot: '\\.port\\.ts$' },
  ),
];
