export const MOST_COMPARED = 4;
const MOST_READ = 20;

/** Ids as an address carries them: `?p=1&p=2`, each once; what is no id at all counts as unknown. */
export function chosenIn(given: unknown): { ids: string[]; nonsense: number } {
  const list = (Array.isArray(given) ? (given as unknown[]) : [given]).filter(
    (one): one is string => typeof one === 'string' && one !== '',
  );
  const once = [...new Set(list)].slice(0, MOST_READ);
  const ids = once.filter((one) => /^[1-9]\d{0,17}$/.test(one));
  return { ids, nonsense: once.length - ids.length };
}

/** `?p=1&p=2` without one of them. */
export function comparedPath(path: string, ids: readonly string[], without?: string): string {
  const query = ids
    .filter((id) => id !== without)
    .map((id) => `p=${id}`)
    .join('&');
  return query ? `${path}?${query}` : path;
}
