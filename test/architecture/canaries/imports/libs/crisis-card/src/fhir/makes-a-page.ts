// breaks: fhir-looks-at-domain
import '../page/card.page.js';
