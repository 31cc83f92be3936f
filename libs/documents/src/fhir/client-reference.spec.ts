import { systems } from '#libs/fhir';
import type { ClientKey } from '#libs/kernel';
import { canonicalJson } from '../domain/canonical-json.js';
import { withBsn, withClientReference } from './client-reference.js';
import { aDocument, bsn } from '../../../../test/documents/a-document.js';

const client = '00000000-0000-4000-8000-000000000001' as ClientKey;

describe('the BSN in a stored document', () => {
  it('is the client reference instead, everywhere', () => {
    const stored = canonicalJson(withClientReference(aDocument(), client));

    expect(stored).not.toContain(bsn);
    expect(stored).not.toContain(systems.bsn);
    expect(stored).toContain(client);
  });

  it('is the client reference also within an identifier, such as who assigned it', () => {
    const identifier = { system: systems.bsn, value: bsn, assigner: { identifier: { system: systems.bsn, value: bsn } } };

    expect(withClientReference({ identifier }, client)).toEqual({ identifier: { system: systems.client, value: client, assigner: { identifier: { system: systems.client, value: client } } } });
  });

  it('is back when it is released, and the document as it was', () => {
    expect(withBsn(canonicalJson(withClientReference(aDocument(), client)), client, bsn)).toBe(canonicalJson(aDocument()));
  });
});

describe('canonical JSON', () => {
  it('is the same for the same content, whatever the order of its names', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe(canonicalJson({ a: true, b: [1, { c: 'x', d: null }] }));
    expect(canonicalJson({ b: undefined, a: 'ë"' })).toBe('{"a":"ë\\""}');
  });
});
