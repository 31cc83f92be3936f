const between = '[^A-Za-z0-9]{0,2}';

/** Also with separators between its digits, and without the one leading zero that some sources drop. */
export function hiding(bsn: string): (text: string) => string {
  const [first = '', ...others] = bsn;
  const start = first === '0' ? `(?:0${between})?` : `${first}${between}`;
  const written = new RegExp(`${start}${others.join(between)}`, 'g');
  return (text) => text.replaceAll(written, '[BSN]');
}
