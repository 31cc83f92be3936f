import { z } from 'zod';
import type { HttpReply } from '../gateway-client.js';

const storedForm = z.looseObject({ id: z.string(), meta: z.looseObject({ versionId: z.string() }) });

/** Id and version that the gateway gave to what it stored. */
export function identityOf({ body }: HttpReply): { readonly id: string; readonly version: number | string } {
  const { id, meta } = storedForm.parse(body);
  return { id, version: /^\d+$/.test(meta.versionId) ? Number(meta.versionId) : meta.versionId };
}
