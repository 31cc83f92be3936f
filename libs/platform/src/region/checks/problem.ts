/** What is wrong, and where: `sources[2].baseUrl`. */
export interface Problem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** One line that says what to mend in the region file. */
export class RegionError extends Error {
  override readonly name = 'RegionError';
}

export function oneLine(problems: readonly Problem[]): string {
  const [first, ...others] = problems.map(({ path, message }) => `${pathText(path)}${message}`);
  return others.length === 0 ? `${first}` : `${first} (and ${others.length} more)`;
}

function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return text === '' ? '' : `${text.replace(/^\./, '')}: `;
}
