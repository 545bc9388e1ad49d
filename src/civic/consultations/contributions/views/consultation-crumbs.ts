import type { Locale } from '../../../../platform/i18n/index.js';
import type { Crumb } from '../../../../platform/ui/index.js';
import { consultationMessages } from '../../consultations.messages.js';

/** The way from whatever was said on a consultation back to it, and to all of them. */
export function consultationCrumbs(
  { path, title, lang }: { path: string; title: string; lang: Locale },
  locale: Locale,
): Crumb[] {
  return [
    { path: '/consultations', label: consultationMessages(locale)('menu') },
    { path, label: title, lang },
  ];
}
