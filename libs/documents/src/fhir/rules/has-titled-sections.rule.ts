import { isJsonObject } from '#libs/fhir';
import type { Problem } from '#libs/kernel';
import type { DocumentRule } from './draft.js';

const at = 'Bundle.entry[0].resource';

/** Who reads finds a title and words in every section. */
export const hasTitledSections: DocumentRule = ({ composition }) => {
  const sections = composition['section'];
  if (!Array.isArray(sections) || sections.length === 0) return [{ text: 'the document has no section', expression: `${at}.section` }];
  const title = isText(composition['title']) ? [] : [{ text: 'the document has no title', expression: `${at}.title` }];
  return [...title, ...sections.flatMap((section, index) => wrongWith(section, `${at}.section[${index}]`))];
};

function wrongWith(section: unknown, path: string): Problem[] {
  if (!isJsonObject(section)) return [{ text: 'a section is an object', expression: path }];
  const { title, text, section: nested } = section;
  const below = Array.isArray(nested) ? nested.flatMap((child, index) => wrongWith(child, `${path}.section[${index}]`)) : [];
  return [
    ...(isText(title) ? [] : [{ text: 'the section has no title', expression: `${path}.title` }]),
    ...(isJsonObject(text) && isText(text['div']) ? [] : [{ text: 'the section has no text', expression: `${path}.text` }]),
    ...below,
  ];
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
