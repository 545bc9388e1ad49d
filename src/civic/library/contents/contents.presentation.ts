import { formatDate, type Locale } from '../../../platform/i18n/index.js';
import { dateIn } from '../../../platform/clock/index.js';
import type { ShownPublication } from '../publications.queries.js';
import { contentsMessages } from './contents.messages.js';
import type { FileReading } from './contents.queries.js';
import { proseOf } from './prose.rules.js';
import type { SectionPart } from './section.rules.js';
import type { ShownPart } from './views/prose.js';

const CHARACTERS_A_MINUTE = 1_100;

export function minutesOf(characters: number): number {
  return Math.max(1, Math.round(characters / CHARACTERS_A_MINUTE));
}

/** „Версия 2 от 12 май 2026 г., текуща“ */
export function editionOf(
  { currentVersion, pendingVersion }: ShownPublication,
  { number, publishedAt }: Pick<FileReading, 'number' | 'publishedAt'>,
  locale: Locale,
): string {
  const t = contentsMessages(locale);
  if (!publishedAt) return t('pending', { number });
  const date = formatDate(dateIn(publishedAt), locale);
  if (number < currentVersion) return t('older', { number, date });
  return currentVersion === 1 && pendingVersion === null
    ? t('only', { date })
    : t('current', { number, date });
}

/** Pages of one long chapter carry its title and which of them they are. */
export function continuedTitles(
  sections: readonly { title: string }[],
  t: ReturnType<typeof contentsMessages>,
): string[] {
  let run = 1;
  return sections.map(({ title }, index) => {
    const own = title || t('front');
    run = index > 0 && sections[index - 1]!.title === title ? run + 1 : 1;
    return run > 1 ? t('continued', { title: own, number: run }) : own;
  });
}

export function partsShown(parts: readonly SectionPart[]): ShownPart[] {
  let tables = 0;
  return parts.map(({ title, anchor, paragraphs }) => ({
    title,
    anchor,
    blocks: proseOf(paragraphs).map((block) =>
      block.kind === 'table' ? { ...block, number: (tables += 1) } : block,
    ),
  }));
}
