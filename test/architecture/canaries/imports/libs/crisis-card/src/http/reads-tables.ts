// breaks: http-asks-the-application
import '../persistence/card.repository.js';
