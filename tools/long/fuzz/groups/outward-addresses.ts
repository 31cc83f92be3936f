import { anyDocument, refused } from '../requests/bodies.js';
import type { Chance } from '../requests/chance.js';
import type { Group } from '../requests/hostile-request.js';
import { changedAt } from '../requests/json-text.js';

type Content = object & Record<string, unknown>;
const isResource = (_: string, part: unknown): boolean => typeof part === 'object' && part !== null && 'resourceType' in part && (part as Content)['resourceType'] !== 'Bundle';
export const isReference = (name: string, part: unknown): boolean => name === 'reference' && typeof part === 'string';

/** Addresses that a server might be made to call. */
const addresses = (trap: string): readonly string[] => [
  `${trap}/Patient/1`, `${trap.replace('http', 'HTTP')}/fhir`, trap.replace('//', '//127.0.0.1:80@'), 'http://169.254.169.254/latest/meta-data/', 'http://[::1]:5432/', 'file:///etc/passwd',
  'gopher://127.0.0.1:5432/_x', 'https://evil.example/Patient/1', '//evil.example/Patient/1', 'http://localhost/Binary/1', `data:text/html,<script src='${trap}'></script>`, 'http://0x7f000001/x',
];

const attachment = (address: string): object => ({ contentType: 'text/html', url: address });

/** Puts an address where a document could have one. */
const places: Readonly<Record<string, (content: object, address: string, chance: Chance) => object>> = {
  'a reference': (content, address, chance) => changedAt(content, chance, isReference, () => address),
  'an attachment': (content, address, chance) => changedAt(content, chance, isResource, (part) => ({ ...(part as Content), attachment: attachment(address) })),
  'a photo': (content, address, chance) => changedAt(content, chance, isResource, (part) => ({ ...(part as Content), photo: [attachment(address)] })),
  'an extension with an attachment': (content, address, chance) => changedAt(content, chance, isResource, (part) => ({ ...(part as Content), extension: [{ url: 'https://evil.example', valueAttachment: attachment(address) }] })),
  'rules from elsewhere': (content, address, chance) => changedAt(content, chance, isResource, (part) => ({ ...(part as Content), implicitRules: address })),
  'one more reference': (content, address, chance) => changedAt(content, chance, isResource, (part) => ({ ...(part as Content), basedOn: [{ reference: address }] })),
};

export const outwardAddresses: Group = {
  name: 'references and attachments to other hosts',
  next: (chance, means) => {
    const json = anyDocument(chance, means);
    const where = chance.oneOf(Object.keys(places));
    const address = chance.oneOf(addresses(means.trap));
    return refused(json, `${where} to ${address.slice(0, 40)}`, JSON.stringify(places[where]?.(json.content, address, chance)));
  },
};
