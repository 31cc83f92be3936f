import { systems } from '#libs/fhir';
import { GatewayError, type Problem } from '#libs/kernel';
import { example, type Free } from '../../../../test/handover/support/examples.js';
import { readHandover } from './read-handover.js';

const bsn = '999900006';
const teamUrl = 'https://regioschakel.nl/fhir/StructureDefinition/team';
const informedUrl = 'https://regioschakel.nl/fhir/StructureDefinition/client-informed';

const read = (change?: (document: Free) => void) => readHandover(example('handover', bsn, change));
const task = (change: object) => (document: Free) => Object.assign(document.entry[0].resource, change);
const request = (change: object) => (document: Free) => Object.assign(document.entry[1].resource, change);
const composition = (change: (composition: Free) => void) => (document: Free) => change(document.entry[2].resource.entry[0].resource);
const informed = (valueBoolean: boolean) => ({ extension: [{ url: informedUrl, valueBoolean }] });

function problemsOf(change: (document: Free) => void): readonly Problem[] {
  try {
    read(change);
    return [];
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return error.problems.length > 0 ? error.problems : [{ text: error.message, expression: error.expression ?? '' }];
  }
}

describe('a handover as it is sent', () => {
  it('names its client, its sender and its receiver with their teams', () => {
    expect(read()).toMatchObject({
      bsn,
      sender: { organisation: '00000001', team: 'fact-noord' },
      receiver: { organisation: '00000002', team: 'praktijk-stadspoort' },
      clientInformed: false,
    });
  });

  it('may come with its three parts in any order', () => {
    expect(read((document) => document.entry.reverse())).toMatchObject({ bsn });
  });

  it.each<[string, (document: Free) => void, boolean]>([
    ['said in the Task', task(informed(true)), true],
    ['said in the ServiceRequest', request(informed(true)), true],
    ['said in both', (document) => [task(informed(true)), request(informed(true))].forEach((change) => change(document)), true],
    ['said in one and denied in the other', (document) => [task(informed(true)), request(informed(false))].forEach((change) => change(document)), false],
    ['denied', task(informed(false)), false],
    ['not said', () => undefined, false],
  ])('counts as one of which the client knows when that is %s', (_situation, change, expected) => {
    expect(read(change).clientInformed).toBe(expected);
  });

  it.each<[string, (document: Free) => void, RegExp, string]>([
    ['is no transaction', (document) => (document.type = 'batch'), /type transaction/, 'Bundle.type'],
    ['lacks its document', (document) => document.entry.pop(), /one Task, one ServiceRequest/, 'Bundle.entry'],
    ['holds something else too', (document) => document.entry.push({ fullUrl: 'urn:uuid:x', resource: { resourceType: 'Patient' }, request: { method: 'POST', url: 'Patient' } }), /and nothing else/, 'Bundle.entry'],
    ['holds two Tasks', (document) => document.entry.push(document.entry[0]), /and nothing else/, 'Bundle.entry'],
    ['wants to overwrite', (document) => (document.entry[0].request = { method: 'PUT', url: 'Task' }), /POST/, 'Bundle.entry[0].request'],
    ['asks under a condition', (document) => (document.entry[0].request.ifNoneExist = 'identifier=x'), /without conditions/, 'Bundle.entry[0].request'],
    ['asks for another type', (document) => (document.entry[0].request.url = 'Patient'), /POST/, 'Bundle.entry[0].request'],
    ['begins as accepted', task({ status: 'accepted' }), /begins as requested/, 'Bundle.entry[0].resource.status'],
    ['is a proposal', task({ intent: 'proposal' }), /intent is order/, 'Bundle.entry[0].resource.intent'],
    ['asks for something else', task({ code: { coding: [{ system: systems.snomed, code: '3457005' }] } }), /308292007/, 'Bundle.entry[0].resource.code'],
    ['is about another request', task({ focus: { reference: 'ServiceRequest/1' } }), /focus is the ServiceRequest/, 'Bundle.entry[0].resource.focus'],
    ['does not point at its document', task({ input: [] }), /input or the reasonReference/, 'Bundle.entry[0].resource.input'],
    ['has a Task about another person', task({ for: { identifier: { system: systems.bsn, value: '999990019' } } }), /names the client of the document/, 'Bundle.entry[0].resource.for.identifier'],
    ['has a request about another person', request({ subject: { identifier: { system: systems.bsn, value: '999990019' } } }), /names the client of the document/, 'Bundle.entry[1].resource.subject.identifier'],
    ['has a sender without a URA', task({ requester: { display: 'FACT' } }), /URA/, 'Bundle.entry[0].resource.requester.identifier'],
    ['has a receiver without a URA', task({ owner: { identifier: { system: systems.ura, value: '12' } } }), /URA/, 'Bundle.entry[0].resource.owner.identifier'],
    ['has a team under another system', (document) => (document.entry[0].resource.owner.extension = [{ url: teamUrl, valueIdentifier: { system: 'x', value: 'y' } }]), /team is named once/, 'Bundle.entry[0].resource.owner.extension'],
    ['has two teams', (document) => document.entry[0].resource.owner.extension.push(document.entry[0].resource.owner.extension[0]), /team is named once/, 'Bundle.entry[0].resource.owner.extension'],
    ['says itself where it stands', task({ extension: [{ url: 'https://regioschakel.nl/fhir/StructureDefinition/responsible-team', valueString: 'praktijk-stadspoort' }] }), /gateway states/, 'Bundle.entry[0].resource.extension'],
    ['has an element that is not known', task({ note: [{ text: 'x' }] }), /not known/, 'Bundle.entry[0].resource.note'],
    ['refers to another server', request({ encounter: { reference: 'https://elsewhere.example/Encounter/1' } }), /outside the handover/, 'Bundle.entry[1].resource.encounter.reference'],
    ['has a narrative outside the document', request({ text: { div: '<div>x</div>' } }), /belongs in the document/, 'Bundle.entry[1].resource.text'],
    ['hides something in the request', request({ contained: [{ resourceType: 'Patient' }] }), /belongs in the document/, 'Bundle.entry[1].resource.contained'],
    ['has an attachment', request({ x: { contentType: 'text/html', url: 'http://x' } }), /attachments/, 'Bundle.entry[1].resource.x'],
    ['has the BSN in its words', task({ description: `Overdracht van ${bsn}` }), /not in text/, 'Bundle.entry[0].resource.description'],
    ['has a document of another type', composition((one) => (one.type = { coding: [{ system: systems.loinc, code: '104144-1' }] })), /type is SNOMED/, 'Bundle.entry[2].resource.entry[0].resource.type'],
    ['has a document with a script', composition((one) => (one.section[0].text.div = '<div><script>x</script></div>')), /script/, 'Bundle.entry[2].resource.entry[0].resource.section[0].text.div'],
    ['has a document that is a draft', composition((one) => (one.status = 'preliminary')), /status/, 'Bundle.entry[2].resource.entry[0].resource.status'],
  ])('is refused when it %s', (_situation, change, words, expression) => {
    expect(problemsOf(change)).toContainEqual({ text: expect.stringMatching(words), expression });
  });

  it('is refused with every section that is missing, at once', () => {
    const without = composition((one) => (one.section = [one.section[1]]));

    expect(problemsOf(without).map(({ text }) => /section (\d+) is missing/.exec(text)?.[1])).toEqual(['405624007', '371524004', '773130005']);
  });
});
