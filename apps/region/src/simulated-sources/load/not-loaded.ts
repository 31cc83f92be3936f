/** Why a file is not loaded; nothing of it then is. The reason names no client. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';
}
