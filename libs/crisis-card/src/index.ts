export { CrisisCardDocuments } from './application/crisis-card-documents.js';
export { CrisisCardModule } from './crisis-card.module.js';
export { crisisCardInteractions } from './http/crisis-card-interactions.js';
