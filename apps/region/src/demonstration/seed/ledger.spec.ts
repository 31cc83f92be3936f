import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../../../../../test/support/scratch-folder.js';
import { Ledger } from './ledger.js';

describe('the list of what was published', () => {
  it.each([
    ['half written', '{"embedded":["known/er'],
    ['empty', ''],
    ['something else', '{"embedded":"known/erik"}'],
  ])('stops the start with one line that says what to mend, when it is %s', (_how, text) => {
    const file = join(scratchFolder('ledger'), 'demonstration.json');
    writeFileSync(file, text);

    expect(() => new Ledger(file, 'embedded')).toThrow(`The list of what was published in ${file} cannot be read: remove that file, and the demonstration is published anew.`);
  });
});
