import { z } from 'zod';
import { id, name, role, ura } from './words.schema.js';

/** SMART v2: `system/Type.` and then some of create, read, update, delete, search, in that order. */
const scope = z.string().regex(/^system\/[A-Z][A-Za-z]+\.(?=[cruds])c?r?u?d?s?$/, 'a SMART v2 system scope, such as system/MedicationRequest.rs');

const fileName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*\.json$/, 'a file name in the keys folder, ending in .json');

/** Members of a private or symmetric key (RFC 7518): they have no place in a file that many read. */
const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

const publicKey = z
  .looseObject({ kty: z.enum(['EC', 'RSA']), kid: name })
  .refine((key) => !privateMembers.some((member) => member in key), 'holds a private key; only the public half belongs here');

export const publicKeysSchema = z.strictObject({ keys: z.array(publicKey).min(1) });

export const systemSchema = z.strictObject({
  id,
  ura,
  actsAs: z.enum(['care', 'client', 'operator']),
  /** The public keys themselves, or the name of a file that holds them. */
  jwks: publicKeysSchema.optional(),
  jwksFile: fileName.optional(),
  teams: z.array(id),
  roles: z.array(role).min(1),
  scopes: z.array(scope).min(1),
});

/** Who asks in the demonstration, by the name that `schakel --as` takes. */
export const requesterSchema = z.strictObject({ system: id, ura, team: id.nullable(), person: name, role });
