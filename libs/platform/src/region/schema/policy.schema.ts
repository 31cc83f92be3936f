import { z } from 'zod';
import { careOrganisationType, role } from './words.schema.js';

/** A role at a type of organisation; `ownClientsOnly`: where a treatment relation is recorded. */
const roleAt = z.strictObject({ organisationType: careOrganisationType, role, ownClientsOnly: z.boolean().default(false) });

const emergencyRoles = [
  { organisationType: 'crisis', role: 'psychiater', ownClientsOnly: false },
  { organisationType: 'crisis', role: 'spv', ownClientsOnly: false },
  { organisationType: 'crisis', role: 'verpleegkundig-specialist', ownClientsOnly: false },
  { organisationType: 'huisartsenpost', role: 'huisarts', ownClientsOnly: false },
  { organisationType: 'huisarts', role: 'huisarts', ownClientsOnly: true },
] as const;

const emergencySchema = z.strictObject({
  enabled: z.boolean().default(false),
  roles: z.array(roleAt).default([...emergencyRoles]),
  minutes: z.int().min(1).max(60).default(15),
  maxHours: z.int().min(1).max(24).default(8),
});

/** Off until the region's lawyer signed its table of roles. */
const wvggzSchema = z.strictObject({ enabled: z.boolean().default(false), roles: z.array(roleAt).default([]) });

/** A spoken grant for data that others hold, in favour of the recorder's own organisation; ends unless the client confirms it. */
const spokenConsentSchema = z.strictObject({ enabled: z.boolean().default(false), days: z.int().min(1).max(90).default(30) });

export const policySchema = z.strictObject({
  emergency: emergencySchema.prefault({}),
  wvggz: wvggzSchema.prefault({}),
  /** true: a directed handover or notice needs an explicit grant as well (WGBO 7:457, to be confirmed by a lawyer). */
  directedNeedsExplicitConsent: z.boolean().default(false),
  spokenConsentForOthersData: spokenConsentSchema.prefault({}),
  /** true: a read-only standby may serve the crisis card as an emergency while the primary is gone. */
  standbyCrisisRead: z.boolean().default(false),
  /** NEN 7513: five years or longer. */
  retentionAuditYears: z.int().min(5, 'the audit stays at least 5 years').max(115).default(5),
  /** Documents of institutions (WGBO 7:454, to be confirmed by a lawyer). */
  retentionDocumentsYears: z.int().min(1).max(115).default(20),
});
