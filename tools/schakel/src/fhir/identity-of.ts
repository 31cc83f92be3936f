import { z } from 'zod';
import type { Reply } from '../asking/gateway.js';

const storedForm = z.looseObject({ id: z.string(), meta: z.looseObject({ versionId: z.string() }) });

/** Id and version that the gateway gave to what it stored. */
export function identityOf({ body }: Reply): { readonly id: string; readonly version: number | string } {
  const { id, meta } = storedForm.parse(body);
  return { id, version: /^\d+$/.test(meta.versionId) ? Number(meta.versionId) : meta.versionId };
}
