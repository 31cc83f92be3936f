import { organisationTypes, sensitivities, type Ura } from '#libs/kernel';
import { z } from 'zod';

/** Organisations that provide or arrange care, and the two that belong to the region itself. */
export const regionOrganisationTypes = [...organisationTypes, 'region-desk', 'client-system'] as const;

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case letters, digits and single hyphens only');
export const ura = z
  .string()
  .regex(/^\d{8}$/, 'eight digits')
  .transform((text) => text as Ura);
export const name = z.string().trim().min(1, 'must not be empty');
export const role = id;
export const careOrganisationType = z.enum(organisationTypes);
export const organisationType = z.enum(regionOrganisationTypes);
export const labels = z.array(z.enum(sensitivities)).readonly();

/** For professionals; `+` and digits with spaces or hyphens between. */
const phoneNumber = z.string().regex(/^\+?\d[\d -]{2,18}\d$/, 'a telephone number');
export const telephone = z.strictObject({ officeHours: phoneNumber, outOfHours: phoneNumber.nullable().default(null) });
