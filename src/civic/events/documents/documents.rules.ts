import type { Text } from '../../../platform/i18n/index.js';
import { checkOptional, checkText, type FieldProblem } from '../event-input.rules.js';
import { MATERIAL_PHASES, type MaterialPhase } from '../event.rules.js';

export const DOCUMENT_LIMITS = { title: 200, alt: 300, credit: 120, materials: 60, photos: 60 } as const;

export const MATERIAL_LABELS = {
  file: { bg: 'Файл', en: 'File' },
  phase: { bg: 'За кога е', en: 'When it is for' },
  title: { bg: 'Заглавие', en: 'Title' },
  lang: { bg: 'Език на файла', en: 'Language of the file' },
} satisfies Record<string, Text>;

export const PHOTO_LABELS = {
  file: { bg: 'Снимка', en: 'Photo' },
  alt: { bg: 'Какво се вижда', en: 'What it shows' },
  credit: { bg: 'Кой я е направил', en: 'Who took it' },
} satisfies Record<string, Text>;

export interface MaterialInput {
  phase: MaterialPhase;
  title: string;
  lang: 'bg' | 'en';
}

export interface PhotoInput {
  alt: string;
  credit: string;
}

const FILE_NAME = /^\S+\.(?:png|jpe?g)$/i;

export function materialProblems({
  phase,
  title,
  lang,
}: MaterialInput): Partial<Record<keyof MaterialInput, FieldProblem | null>> {
  return {
    phase: MATERIAL_PHASES.includes(phase) ? null : { code: 'unknownChoice' },
    title: checkText(title, DOCUMENT_LIMITS.title),
    lang: lang === 'bg' || lang === 'en' ? null : { code: 'unknownChoice' },
  };
}

/** A photo without words is no photo for those who cannot see it. */
export function photoProblems({
  alt,
  credit,
}: PhotoInput): Partial<Record<keyof PhotoInput, FieldProblem | null>> {
  return { alt: altProblem(alt), credit: checkOptional(credit, DOCUMENT_LIMITS.credit) };
}

function altProblem(alt: string): FieldProblem | null {
  if (alt.trim() === '') return { code: 'altMissing' };
  return FILE_NAME.test(alt.trim()) ? { code: 'altIsFileName' } : checkText(alt, DOCUMENT_LIMITS.alt);
}
