const mark = ' [de rest wordt niet getoond]';
const halfCharacter = /[\ud800-\udbff]$/;

/** Longer than anybody reads ends with a mark: what is not shown is never left out without a word. */
export const shortened = (text: string, most = 500): string => (text.length <= most ? text : `${text.slice(0, most).replace(halfCharacter, '')}${mark}`);
