// breaks: fhir-looks-at-domain
import '../application/read-card.handler.js';
