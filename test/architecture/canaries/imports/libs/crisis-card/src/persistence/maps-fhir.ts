// breaks: persistence-knows-no-surface
import '../fhir/card.mapper.js';
