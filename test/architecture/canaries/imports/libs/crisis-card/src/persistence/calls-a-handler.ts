// breaks: persistence-fills-ports
import '../application/read-card.handler.js';
