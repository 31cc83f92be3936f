import { systems } from '#libs/fhir';
import { GatewayError, type Problem } from '#libs/kernel';
import { readClientDocument } from './read-document.js';
import { aDocument, anEntry, aPatient, aSection, bsn, refersTo } from '../../../../test/documents/a-document.js';

type Document = ReturnType<typeof aDocument>;

function problemsOf(document: Document, at?: string): readonly Problem[] {
  try {
    readClientDocument(document, at);
    return [];
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return error.problems.length > 0 ? error.problems : [{ text: error.message, expression: error.expression ?? '' }];
  }
}

const related = (more: object = {}) => anEntry('r', { resourceType: 'RelatedPerson', ...more });
const withRelated = (more: object = {}, section: object = {}) => aDocument({ sections: [aSection('mij', { ...refersTo('r'), ...section })], entries: [related(more)] });

describe('a document about one client', () => {
  it('is read with the client’s BSN and its sections', () => {
    expect(readClientDocument(withRelated())).toMatchObject({ bsn, sections: [{ title: 'mij' }], entries: [{ fullUrl: 'urn:uuid:p' }, { fullUrl: 'urn:uuid:r' }] });
  });

  it('may name its client in the subject, without a Patient', () => {
    const [composition] = aDocument({ composition: { subject: { identifier: { system: systems.bsn, value: bsn } } } })['entry'] as object[];

    expect(problemsOf(aDocument({ bundle: { entry: [composition] } }))).toEqual([]);
  });

  it.each<[string, Document, RegExp, string]>([
    ['is no document', aDocument({ bundle: { type: 'collection' } }), /type document/, 'Bundle.type'],
    ['is empty', aDocument({ bundle: { entry: [] } }), /first entry/, 'Bundle.entry[0]'],
    ['does not begin with its Composition', aDocument({ bundle: { entry: [{ fullUrl: 'urn:uuid:p', resource: aPatient }] } }), /first entry/, 'Bundle.entry[0]'],
    ['has an entry that does something', aDocument({ entries: [{ ...related(), request: { method: 'POST', url: 'RelatedPerson' } }] }), /nothing else/, 'Bundle.entry[2]'],
    ['has the same fullUrl twice', aDocument({ entries: [{ fullUrl: 'urn:uuid:p', resource: { resourceType: 'RelatedPerson' } }] }), /same fullUrl/, 'Bundle.entry.fullUrl'],
    ['is too large', aDocument({ composition: { title: 'x'.repeat(1_000_001) } }), /larger than/, 'Bundle'],
    ['is a draft', aDocument({ composition: { status: 'preliminary' } }), /status/, 'Bundle.entry[0].resource.status'],
    ['was entered in error', aDocument({ composition: { status: 'entered-in-error' } }), /status/, 'Bundle.entry[0].resource.status'],
    ['has no title', aDocument({ composition: { title: ' ' } }), /no title/, 'Bundle.entry[0].resource.title'],
    ['has no section', aDocument({ sections: [] }), /no section/, 'Bundle.entry[0].resource.section'],
    ['has a section without a title', aDocument({ sections: [aSection('')] }), /no title/, 'Bundle.entry[0].resource.section[0].title'],
    ['has a section without words', aDocument({ sections: [{ title: 'x' }] }), /no text/, 'Bundle.entry[0].resource.section[0].text'],
    ['has a section within without words', aDocument({ sections: [aSection('x', { section: [{ title: 'y' }] })] }), /no text/, 'Bundle.entry[0].resource.section[0].section[0].text'],
    ['names no client', aDocument({ bundle: { entry: [(aDocument()['entry'] as object[])[0]] } }), /names no client/, 'Bundle.entry[0].resource.subject'],
    ['names two clients', aDocument({ sections: [aSection('x', refersTo('q'))], entries: [anEntry('q', { resourceType: 'Patient' })] }), /more than one client/, 'Bundle.entry'],
    ['names somebody else by BSN', withRelated({ identifier: [{ system: systems.bsn, value: '999990019' }] }), /more than one client/, 'Bundle.entry'],
    ['has a BSN that fails the 11-proef', withRelated({ identifier: [{ system: systems.bsn, value: '999900000' }] }), /11-proef/, 'Bundle.entry[2].resource.identifier[0]'],
    ['has a subject who is not the client', aDocument({ composition: { subject: { reference: 'urn:uuid:r' } }, sections: [aSection('x', refersTo('p'))], entries: [related()] }), /subject is the client/, 'Bundle.entry[0].resource.subject'],
    ['has the BSN in its words', aDocument({ composition: { title: `Kaart van ${bsn}` } }), /not in text/, 'Bundle.entry[0].resource.title'],
    ['has the BSN in its words, dotted', aDocument({ composition: { title: 'Kaart van 9999.00.006' } }), /not in text/, 'Bundle.entry[0].resource.title'],
    ['has the BSN under another system', withRelated({ identifier: [{ system: 'urn:x', value: bsn }] }), /not in text/, 'Bundle.entry[2].resource.identifier[0].value'],
    ['writes the gateway’s own reference', withRelated({ identifier: [{ system: systems.client, value: 'x' }] }), /gateway’s own/, 'Bundle.entry[2].resource.identifier[0].system'],
    ['has a script in a section', aDocument({ sections: [aSection('x', { text: { div: '<div><script>x</script></div>' } })] }), /script/, 'Bundle.entry[0].resource.section[0].text.div'],
    ['has a script in another resource', withRelated({ text: { div: '<div><script>x</script></div>' } }), /script/, 'Bundle.entry[2].resource.text.div'],
    ['refers to what is not in it', aDocument({ sections: [aSection('x', refersTo('lost'))] }), /outside the document/, 'Bundle.entry[0].resource.section[0].entry[0].reference'],
    ['refers to another server', withRelated({ patient: { reference: 'https://elsewhere.example/Patient/1' } }), /outside the document/, 'Bundle.entry[2].resource.patient.reference'],
    ['holds what nothing refers to', aDocument({ entries: [related()] }), /nothing in the document refers/, 'Bundle.entry[2]'],
    ['has an attachment', withRelated({ photo: [{ contentType: 'image/png', url: 'http://x' }] }), /attachments/, 'Bundle.entry[2].resource.photo[0]'],
    ['has a file in it', aDocument({ sections: [aSection('x', refersTo('b'))], entries: [anEntry('b', { resourceType: 'Binary', contentType: 'text/html', data: 'eA==' })] }), /not accepted/, 'Bundle.entry[2].resource'],
    ['hides a resource in another', withRelated({ contained: [{ resourceType: 'RelatedPerson', id: 'c' }] }), /within another/, 'Bundle.entry[2].resource.contained'],
    ['hides a resource in its Composition', aDocument({ composition: { contained: [] } }), /within another/, 'Bundle.entry[0].resource.contained'],
    ['has the BSN as a number', withRelated({ extension: [{ url: 'x', valueInteger: Number(bsn) }] }), /not in text/, 'Bundle.entry[2].resource.extension[0].valueInteger'],
    ['is to be read by other rules', withRelated({ implicitRules: 'http://x' }), /rules from elsewhere/, 'Bundle.entry[2].resource.implicitRules'],
  ])('is refused when it %s', (_situation, document, words, expression) => {
    expect(problemsOf(document)).toContainEqual({ text: expect.stringMatching(words), expression });
  });

  it('is refused with everything that is wrong, at once', () => {
    expect(problemsOf(aDocument({ composition: { status: 'preliminary', title: '' }, sections: [{ title: 'x' }] }))).toHaveLength(3);
  });

  it('is judged where it stands in a larger whole', () => {
    expect(problemsOf(aDocument({ composition: { title: '' } }), 'Bundle.entry[2].resource')).toEqual([{ text: 'the document has no title', expression: 'Bundle.entry[2].resource.entry[0].resource.title' }]);
  });
});

describe('a document of very many parts', () => {
  const ids = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `n${index}`);
  const withParts = (parts: number, references: number): Document =>
    aDocument({ sections: [aSection('mij', refersTo(...ids(references).map((id, index) => (index < parts ? id : 'n0'))))], entries: ids(parts).map((id) => anEntry(id, { resourceType: 'RelatedPerson' })) });

  it.each<[string, Document, RegExp, string]>([
    ['entries', withParts(4_000, 10_000), /500 entries/, 'Bundle.entry'],
    ['references', withParts(400, 10_000), /5000 references/, 'Bundle'],
  ])('is refused when it has too many %s, before anything else is judged', (_what, document, words, expression) => {
    expect(problemsOf(document)).toEqual([{ text: expect.stringMatching(words), expression }]);
  });

  it('is looked through once, not once for every reference', () => {
    let looks = 0;
    const counted = (entry: object): object => Object.defineProperty({ ...entry }, 'resourceType', { enumerable: true, get: () => ((looks += 1), 'RelatedPerson') });
    const entries = ids(400).map((id) => ({ fullUrl: `urn:uuid:${id}`, resource: counted({ id }) }));
    problemsOf(aDocument({ sections: [aSection('mij', refersTo(...ids(400), ...Array.from({ length: 4_000 }, () => 'n399')))], entries }));

    expect(looks).toBeLessThan(400 * 30);
  });
});
