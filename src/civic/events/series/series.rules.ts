import type { Text } from '../../../platform/i18n/index.js';

export const SERIES_LIMITS = { title: 200, description: 10_000 } as const;

export const SERIES_LABELS: Record<'title' | 'description' | 'lang', Text> = {
  title: { bg: 'Заглавие', en: 'Title' },
  description: { bg: 'Описание', en: 'Description' },
  lang: { bg: 'Език на текста', en: 'Language of the text' },
};
