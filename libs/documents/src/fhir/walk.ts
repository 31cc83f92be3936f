/** One element of a resource and where it stands, as FHIRPath. */
export interface Element {
  readonly name: string;
  readonly value: unknown;
  readonly path: string;
}

/** Every element below `value`, itself included, parents first. */
export function* walk(value: unknown, path: string, name = path): Generator<Element> {
  yield { name, value, path };
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* walk(item, `${path}[${index}]`, name);
  } else if (typeof value === 'object' && value !== null) {
    for (const [member, child] of Object.entries(value)) yield* walk(child, `${path}.${member}`, member);
  }
}
