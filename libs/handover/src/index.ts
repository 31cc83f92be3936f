export { HandoverDocuments } from './application/handover-documents.js';
export { decide, type Decided } from './domain/decide.js';
export { evolve } from './domain/evolve.js';
export type { Handover, HandoverCommand, HandoverFact } from './domain/handover.js';
export { HandoverModule } from './handover.module.js';
export { handoverInteractions } from './http/handover-interactions.js';
