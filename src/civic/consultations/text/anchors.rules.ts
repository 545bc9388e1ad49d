import type { Locale } from '../../../platform/i18n/index.js';

/** „чл. 12, ал. 3“: how people call what `chl-12-al-3` points at. */
export function anchorLabel(anchor: string, _locale: Locale): string {
  return anchor;
}
