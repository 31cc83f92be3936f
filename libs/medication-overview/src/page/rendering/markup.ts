const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that is markup already: only this file makes it. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Content = string | Markup | readonly Content[];

/** Elements of HTML and of the XHTML that a FHIR narrative may hold. */
type Name = 'div' | 'h1' | 'h2' | 'h3' | 'p' | 'ul' | 'li' | 'strong' | 'span';

/** One element. Content that is not markup is text: every character of it that could be markup is escaped. */
export const element = (name: Name, content: Content, className?: string): Markup =>
  new Markup(`<${name}${className === undefined ? '' : ` class="${className}"`}>${written(content)}</${name}>`);

export function written(content: Content): string {
  if (content instanceof Markup) return content.text;
  return typeof content === 'string' ? content.replace(/[&<>"']/g, (character) => escapes[character] ?? '') : content.map(written).join('');
}
