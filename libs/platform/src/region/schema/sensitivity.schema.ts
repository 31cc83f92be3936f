import { z } from 'zod';
import { labels, organisationType } from './words.schema.js';

/** A type of organisation, as holder or as author's. */
const byOrganisation = z.strictObject({ organisationType, labels });

/** AGB specialism of the author, four digits (urn:oid:2.16.840.1.113883.2.4.6.7). */
const bySpecialism = z.strictObject({ specialism: z.string().regex(/^\d{4}$/, 'an AGB specialism of four digits'), labels });

/** Which labels an item gets when its source gave none; who is not in the table leaves the item unlabelled. */
export const sensitivitySchema = z.array(z.union([byOrganisation, bySpecialism], { error: 'names either organisationType or specialism, with labels' }));
