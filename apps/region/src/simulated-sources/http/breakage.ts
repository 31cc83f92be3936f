import { Refusal } from './answer.js';

const ways = ['down', 'late', 'html', 'garbage', 'other-person', 'endless', 'huge'];

/** How the source fails for those who ask it; it is broken and mended by hand. */
export class Breakage {
  #isDown = false;

  get isDown(): boolean {
    return this.#isDown;
  }

  breakSo(how: unknown): void {
    if (typeof how !== 'string' || !ways.includes(how)) throw new Refusal(400, 'invalid', `how is one of: ${ways.join(', ')}`);
    if (how !== 'down') throw new Refusal(501, 'not-supported', 'not yet');
    this.#isDown = true;
  }

  mend(): void {
    this.#isDown = false;
  }
}
