export { ClientRegistry } from './application/client-registry.js';
export { rotateClients } from './application/key-rotation/rotate-clients.js';
export { readBsn, type Bsn } from './domain/bsn.js';
export { bsnInIdentifier, bsnInParameters, bsnInSearch, onlyParameters } from './fhir/bsn-in.js';
export { mountTokenServer } from './http/token-server/mount-token-server.js';
export { whoAsks } from './http/who-asks.js';
export { IdentityModule } from './identity.module.js';
export { ClientRepository } from './persistence/client.repository.js';
export { RotatingClientsRepository } from './persistence/rotating-clients.repository.js';
