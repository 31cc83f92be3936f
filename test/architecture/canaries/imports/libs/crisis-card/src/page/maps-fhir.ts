// breaks: page-looks-at-domain
import '../fhir/card.mapper.js';
import '../domain/card.js';
