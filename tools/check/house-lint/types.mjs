/** Whether the type, or a part of it, is the class or interface `name` declared in a file that `file` matches. */
export function mentions(type, name, file, seen = new Set()) {
  if (!type || seen.has(type)) return false;
  seen.add(type);
  if (isDeclared(type.symbol, name, file) || isDeclared(type.aliasSymbol, name, file)) return true;
  const parts = [...(type.types ?? []), ...(type.aliasTypeArguments ?? []), ...(type.typeArguments ?? [])];
  return parts.some((part) => mentions(part, name, file, seen));
}

const isDeclared = (symbol, name, file) =>
  symbol?.name === name && (symbol.declarations ?? []).some((declaration) => file.test(declaration.getSourceFile().fileName));

export const isReleased = (type) => mentions(type, 'Released', /\/disclosure\//);
export const isReply = (type) => mentions(type, 'FastifyReply', /\/fastify\//);
