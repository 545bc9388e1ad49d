/** „12 500,50“ as people type it; null where nothing was typed, NaN where it is no number. */
export function numberIn(typed: string): number | null {
  const compact = typed.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  if (compact === '') return null;
  return /^[-+−]?\d+(?:\.\d+)?$/u.test(compact) ? Number(compact.replace('−', '-')) : Number.NaN;
}
