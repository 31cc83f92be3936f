// breaks: domain-is-plain-typescript
import '../application/card.port.js';
