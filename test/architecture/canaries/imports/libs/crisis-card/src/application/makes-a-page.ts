// breaks: application-looks-at-domain
import '../page/card.page.js';
