import { Refused, WrongUse } from '../ending/endings.js';
import { aScreen } from '../testing/builders.js';
import { showAnswer, showFailure } from './screen.js';

/** A title, a cleared screen, and the one-byte form of the sign that begins such commands. */
const steering = 'DE \u001b]0;regio\u0007\u001b[2J\u009b31m ZEGT\u007f';
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;
const isHarmless = (text: string): boolean => !control.test(text);

describe('words from outside', () => {
  it.each([
    ['in an answer', (screen: ReturnType<typeof aScreen>) => showAnswer(screen, { json: {}, text: () => steering }, false)],
    ['in a mistake of whoever typed', (screen: ReturnType<typeof aScreen>) => showFailure(screen, new WrongUse(steering), false)],
    ['in a fault', (screen: ReturnType<typeof aScreen>) => showFailure(screen, new Error(steering), false)],
    ['in what was thrown', (screen: ReturnType<typeof aScreen>) => showFailure(screen, steering, true)],
    ['in the document of a refusal', (screen: ReturnType<typeof aScreen>) => showFailure(screen, new Refused(403, { diagnostics: steering }), true)],
    ['in a document', (screen: ReturnType<typeof aScreen>) => showAnswer(screen, { json: { name: steering }, text: () => '' }, true)],
  ])('%s do not steer the terminal', (_where, show) => {
    const screen = aScreen();
    show(screen);

    expect(isHarmless(screen.written.out + screen.written.err)).toBe(true);
  });

  it('stay as they are in a document that a script reads', () => {
    const screen = aScreen();
    showAnswer(screen, { json: { name: steering }, text: () => '' }, true);

    expect(JSON.parse(screen.written.out)).toEqual({ name: steering });
  });
});
