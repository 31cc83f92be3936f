import type { Ura } from '#libs/kernel';
import { sourceFor } from './source-for.js';

describe('the adapter for a source of the region', () => {
  const kinds = ['ggz-epd', 'his', 'ais'] as const;
  const versions = ['R4', 'STU3'] as const;

  it.each(kinds.flatMap((kind) => versions.map((fhir) => [kind, fhir] as const)))('%s on %s is there, and is called what the region calls it', async (kind, fhir) => {
    const description = { id: 'bron', ura: '00000003' as Ura, kind, fhir };
    const source = sourceFor({ ...description, baseUrl: 'http://127.0.0.1:1/fhir', credentials: null, deadlineMs: 4_000 }, { allowPrivateAddresses: true });
    expect(source.source).toEqual(description);
    await source.close();
  });
});
