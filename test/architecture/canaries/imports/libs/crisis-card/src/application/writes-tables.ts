// breaks: application-looks-at-domain
import '../persistence/card.repository.js';
