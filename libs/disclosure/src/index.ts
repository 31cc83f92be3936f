export { ACCESS_FACTS, TREATMENT_RELATIONS, type AccessFactsReader, type TreatmentRelations } from './application/access-facts.port.js';
export { Disclosure } from './application/disclosure.js';
export { Receipts, releasePublic, type Deed } from './application/receipts.js';
export { refusal } from './application/refusal.js';
export { DisclosureModule } from './disclosure.module.js';
export type { Decisions, Inquiry, Part, Permitted, ReleaseSteps } from './domain/inquiry.js';
export { Released, type Rendered } from './domain/released.js';
export { etagOf, respond } from './http/respond.js';
