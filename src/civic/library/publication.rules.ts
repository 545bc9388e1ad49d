import { slugify, type Text } from '../../platform/i18n/index.js';

export const PUBLICATION = 'publication';
export const LIBRARY_PATH = '/library';
export const STRATEGIC_PATH = `${LIBRARY_PATH}/strategic`;

/**
 * A closed list: what a thing is cited as, which clock runs on it, whether it belongs to a hierarchy and what its cover
 * shows all follow from its kind, so that one that somebody adds would be half of one.
 */
export const KINDS = {
  study: { bg: 'Проучване', en: 'Study' },
  analysis: { bg: 'Анализ', en: 'Analysis' },
  report: { bg: 'Доклад', en: 'Report' },
  exPost: { bg: 'Последваща оценка', en: 'Ex-post assessment' },
  plan: { bg: 'План', en: 'Plan' },
  strategy: { bg: 'Стратегия', en: 'Strategy' },
  programme: { bg: 'Програма', en: 'Programme' },
  ordinance: { bg: 'Наредба', en: 'Ordinance' },
  minutes: { bg: 'Протокол', en: 'Minutes' },
  poster: { bg: 'Плакат', en: 'Poster' },
  video: { bg: 'Видео', en: 'Video' },
} as const satisfies Record<string, Text>;
export type Kind = keyof typeof KINDS;
export const KIND_CODES = Object.keys(KINDS) as [Kind, ...Kind[]];

/** Of strategic documents, from the widest to the narrowest; each serves one of a wider level. */
export const LEVELS = {
  developmentPlan: { bg: 'План за интегрирано развитие', en: 'Plan for integrated development' },
  strategy: { bg: 'Стратегия', en: 'Strategy' },
  programme: { bg: 'Програма', en: 'Programme' },
  annualPlan: { bg: 'Годишен план', en: 'Annual plan' },
} as const satisfies Record<string, Text>;
export type Level = keyof typeof LEVELS;
export const LEVEL_CODES = Object.keys(LEVELS) as [Level, ...Level[]];

export interface Licence {
  label: Text;
  /** What readers may do. */
  means: Text;
  /** Where its words are read; '' where no such page is needed. */
  url: string;
}

export const LICENCES = {
  ccBy: {
    label: { bg: 'CC BY 4.0', en: 'CC BY 4.0' },
    means: {
      bg: 'Може да се разпространява и променя, като се посочи авторът.',
      en: 'It may be shared and adapted, as long as the author is named.',
    },
    url: 'https://creativecommons.org/licenses/by/4.0/deed.bg',
  },
  ccBySa: {
    label: { bg: 'CC BY-SA 4.0', en: 'CC BY-SA 4.0' },
    means: {
      bg: 'Може да се разпространява и променя, като се посочи авторът и се запази същият лиценз.',
      en: 'It may be shared and adapted, as long as the author is named and the licence stays the same.',
    },
    url: 'https://creativecommons.org/licenses/by-sa/4.0/deed.bg',
  },
  cc0: {
    label: { bg: 'CC0 1.0', en: 'CC0 1.0' },
    means: {
      bg: 'Обществено достояние: може да се използва без условия.',
      en: 'Public domain: it may be used without conditions.',
    },
    url: 'https://creativecommons.org/publicdomain/zero/1.0/deed.bg',
  },
  publicSector: {
    label: { bg: 'Информация от обществения сектор', en: 'Public sector information' },
    means: {
      bg: 'Може да се използва повторно, като се посочи източникът (глава четвърта от ЗДОИ).',
      en: 'It may be reused as long as the source is named (chapter four of the Access to Public Information Act).',
    },
    url: '',
  },
  officialAct: {
    label: { bg: 'Официален акт', en: 'Official act' },
    means: {
      bg: 'Нормативните и индивидуалните актове не са обект на авторско право (чл. 4, т. 1 от ЗАПСП).',
      en: 'Acts of authorities are not protected by copyright (art. 4(1) of the Copyright Act).',
    },
    url: '',
  },
  reserved: {
    label: { bg: 'Всички права запазени', en: 'All rights reserved' },
    means: {
      bg: 'Може да се чете и цитира; за друго се иска съгласието на автора.',
      en: 'It may be read and quoted; anything else needs the author’s consent.',
    },
    url: '',
  },
} as const satisfies Record<string, Licence>;
export type LicenceCode = keyof typeof LICENCES;
export const LICENCE_CODES = Object.keys(LICENCES) as [LicenceCode, ...LicenceCode[]];

/** Without the language prefix. */
export function publicationPath({ id, title }: { id: string; title: string }): string {
  const slug = slugify(title);
  return `${LIBRARY_PATH}/${slug ? `${id}-${slug}` : id}`;
}

/** Counts the download and leads to the file. */
export function downloadPath(publicationId: string, fileId: string): string {
  return `${LIBRARY_PATH}/${publicationId}/files/${fileId}`;
}

/** Where the staff act on one publication. */
export function recordPath(id: string): string {
  return `/admin/resources/publications/records/${id}/show`;
}

/** Of what pages show of the counts, apart from the publication itself. */
export function downloadsTag(id: string): string {
  return `publicationDownloads:${id}`;
}

/** Whether a document of one level may serve one of the other. */
export function serves(level: Level, parent: Level): boolean {
  return LEVEL_CODES.indexOf(parent) < LEVEL_CODES.indexOf(level);
}

/** One author a line. */
export function authorsOf(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** „Попова, Ана“ → „Ана Попова“; an organisation stays as it is. */
export function spokenName(author: string): string {
  const [family = '', given] = author.split(/,\s*(.*)/);
  return given ? `${given} ${family}` : author;
}
