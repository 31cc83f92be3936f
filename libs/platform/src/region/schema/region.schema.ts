import { z } from 'zod';
import { organisationSchema, teamSchema } from './organisation.schema.js';
import { policySchema } from './policy.schema.js';
import { sensitivitySchema } from './sensitivity.schema.js';
import { notConnectedSchema, sourceSchema } from './source.schema.js';
import { requesterSchema, systemSchema } from './system.schema.js';
import { id, name, role } from './words.schema.js';

/** The region as it stands in its file: who is in it, what is connected, what its policy is. Unknown fields are refused. */
export const regionSchema = z.strictObject({
  id,
  name,
  about: name.optional(),
  demonstration: z.boolean().default(false),
  /** The team that is responsible when no other is known. */
  desk: z.strictObject({ team: id }),
  organisations: z.array(organisationSchema).min(1),
  teams: z.array(teamSchema).min(1),
  systems: z.array(systemSchema),
  requesters: z.record(id, requesterSchema).default({}),
  sources: z.array(sourceSchema),
  notConnected: notConnectedSchema,
  roles: z.array(role).min(1),
  sensitivity: sensitivitySchema,
  policy: policySchema.prefault({}),
});

export type RegionInput = z.input<typeof regionSchema>;

type Frozen<Value> = unknown extends Value
  ? unknown
  : Value extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : Value extends string | number | boolean | null | undefined
      ? Value
      : { readonly [Key in keyof Value]: Frozen<Value[Key]> };

export type RegionConfig = Frozen<z.output<typeof regionSchema>>;
export type RegionOrganisation = RegionConfig['organisations'][number];
export type RegionTeam = RegionConfig['teams'][number];
export type RegionSystem = RegionConfig['systems'][number];
export type RegionSource = RegionConfig['sources'][number];
export type RegionRequester = RegionConfig['requesters'][string];
export type SourceKind = RegionSource['kind'];
