/** A block that R4 cannot say without a guess: it stays, unreadable, with this reason. The reason holds nothing of what was sent. */
export class NotCarriedOver extends Error {
  override readonly name = 'NotCarriedOver';
}
