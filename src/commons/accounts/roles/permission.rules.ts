/**
 * The permissions that a set of patterns amounts to: `*` is everything, `consultations.*` a module, `*.read` one
 * verb in all modules, anything else itself.
 */
export function expandPermissions(patterns: readonly string[], known: Iterable<string>): Set<string> {
  const granted = new Set(patterns.filter((pattern) => !pattern.includes('*')));
  const wildcards = patterns.filter((pattern) => pattern.includes('*'));
  for (const code of known) {
    if (wildcards.some((pattern) => matches(pattern, code))) granted.add(code);
  }
  return granted;
}

function matches(pattern: string, code: string): boolean {
  if (pattern === '*') return true;
  if (pattern.startsWith('*.')) return code.endsWith(pattern.slice(1));
  return pattern.endsWith('.*') && code.startsWith(pattern.slice(0, -1));
}

export function isPermissionPattern(text: string): boolean {
  return text === '*' || /^(\*|[a-z][A-Za-z]*)\.(\*|[a-z][A-Za-z]*)$/.test(text);
}

/** Nobody hands out what they do not hold themselves. */
export function isWithin(granted: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  return [...granted].every((code) => own.has(code));
}
