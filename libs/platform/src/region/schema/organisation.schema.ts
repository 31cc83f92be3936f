import { z } from 'zod';
import { id, name, organisationType, telephone, ura } from './words.schema.js';

export const organisationSchema = z.strictObject({
  /** A wijkteam has no URA, nor have the region's own: they carry a number from the region's list, from 90000000 on. */
  ura,
  type: organisationType,
  name,
  about: name.optional(),
  telephone,
});

export const teamKinds = ['fact', 'practice', 'pharmacy', 'post', 'crisis', 'addiction-care', 'basis-ggz', 'wijkteam', 'desk'] as const;

export const teamSchema = z.strictObject({ id, ura, kind: z.enum(teamKinds), name, telephone });
