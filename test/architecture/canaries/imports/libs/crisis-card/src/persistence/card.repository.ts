import '../application/card.port.js';
import '../domain/card.js';
