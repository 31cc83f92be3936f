// breaks: application-looks-at-domain
import '../fhir/card.mapper.js';
