import { formatDate, type Locale } from '../../../platform/i18n/index.js';
import { consultationPath } from '../consultation.subject.js';
import type { Edition } from '../text/consultation-texts.service.js';
import { comparisonMessages } from './comparison.messages.js';

/** Where it is read what changed from the draft to what was adopted; null until the adopted text is published. */
export function changesPath(
  consultation: { id: string; title: string },
  editions: readonly Edition[],
): string | null {
  const published = editions.some(({ stage }) => stage === 'final');
  return published ? `${consultationPath(consultation)}/changes` : null;
}

/** From the page of a consultation to what was adopted and to each draft that was replaced; none while there is one text. */
export function editionLinks(
  consultation: { id: string; title: string },
  editions: readonly Edition[],
  locale: Locale,
): { label: string; path: string }[] {
  const t = comparisonMessages(locale);
  const path = consultationPath(consultation);
  const drafts = editions.filter(({ stage }) => stage === 'draft');
  const changes = changesPath(consultation, editions);
  return [
    ...(changes ? [{ label: t('finalTitle'), path: changes }] : []),
    ...(drafts.length > 1
      ? drafts.toReversed().map(({ version, createdAt }) => ({
          label: t('edition', { version, date: formatDate(createdAt, locale) }),
          path: `${path}/versions/${version}${version > 1 ? '/changes' : ''}`,
        }))
      : []),
  ];
}
