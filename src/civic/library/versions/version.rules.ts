import { checkText, LIMITS, type FieldProblem } from '../publication-input.rules.js';

export interface FileInput {
  /** Of files that were uploaded before; exactly one. */
  fileIds: readonly string[];
  label: string;
  lang: 'bg' | 'en';
  alt: string;
}

/** What the library takes; the content was checked when it came in. */
export const MEDIA_TYPES: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
  'image/png',
  'image/jpeg',
]);

const FILE_NAME = /^\S+\.(?:png|jpe?g)$/i;

export function isPicture(mediaType: string): boolean {
  return mediaType.startsWith('image/');
}

/** What speaks against a file beside what it is; a picture without words is none for those who cannot see it. */
export function fileProblems(
  { label, lang, alt }: FileInput,
  mediaType: string | null,
): Partial<Record<'label' | 'lang' | 'alt', FieldProblem | null>> {
  return {
    label: checkText(label, LIMITS.label),
    lang: lang === 'bg' || lang === 'en' ? null : { code: 'unknownChoice' },
    alt: mediaType && isPicture(mediaType) ? altProblem(alt) : alt === '' ? null : checkText(alt, LIMITS.alt),
  };
}

/** Readers of an earlier version see first what is different. */
export function changesProblem(changes: string): FieldProblem | null {
  return changes.trim() === '' ? { code: 'changesMissing' } : checkText(changes, LIMITS.changes);
}

function altProblem(alt: string): FieldProblem | null {
  if (alt.trim() === '') return { code: 'altMissing' };
  return FILE_NAME.test(alt.trim()) ? { code: 'altIsFileName' } : checkText(alt, LIMITS.alt);
}
