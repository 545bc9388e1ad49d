import { parsePage, type MarkupProblem } from './markup/page-markup.rules.js';
import { pageProblems } from './pages.problems.messages.js';

export const PAGE_LIMITS = { slug: 60, title: 120, description: 300, text: 40_000, note: 300 } as const;

export interface PageInput {
  titleBg: string;
  titleEn: string;
  descriptionBg: string;
  descriptionEn: string;
  textBg: string;
  textEn: string;
}

const t = pageProblems('bg');
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const ENGLISH = ['titleEn', 'descriptionEn', 'textEn'] as const;
/** More of them at once help nobody. */
const MOST_TOLD = 3;

/** What is wrong, as sentences by field; empty when nothing is. */
export function inputProblems(input: PageInput, note: string): Record<string, string> {
  const found: [string, string | null][] = [
    ['titleBg', required(input.titleBg, PAGE_LIMITS.title)],
    [
      'descriptionBg',
      required(input.descriptionBg, PAGE_LIMITS.description) ?? lineProblem(input.descriptionBg),
    ],
    ['textBg', required(input.textBg, PAGE_LIMITS.text) ?? markupProblem(input.textBg)],
    ['titleEn', tooLong(input.titleEn, PAGE_LIMITS.title)],
    [
      'descriptionEn',
      tooLong(input.descriptionEn, PAGE_LIMITS.description) ?? lineProblem(input.descriptionEn),
    ],
    ['textEn', tooLong(input.textEn, PAGE_LIMITS.text) ?? markupProblem(input.textEn)],
    ['note', note === '' ? t('noteMissing') : tooLong(note, PAGE_LIMITS.note)],
  ];
  const problems = Object.fromEntries(found.filter((one): one is [string, string] => one[1] !== null));
  const given = ENGLISH.filter((field) => input[field] !== '');
  if (given.length > 0)
    for (const field of ENGLISH) if (input[field] === '') problems[field] ??= t('englishWhole');
  return problems;
}

export function slugProblem(slug: string): string | null {
  return SLUG.test(slug) && slug.length <= PAGE_LIMITS.slug ? null : t('slugForm', { max: PAGE_LIMITS.slug });
}

function required(text: string, max: number): string | null {
  return text === '' ? t('missing') : tooLong(text, max);
}

function tooLong(text: string, max: number): string | null {
  return text.length > max ? t('tooLong', { max }) : null;
}

function markupProblem(text: string): string | null {
  const { problems } = parsePage(text);
  return problems.length > 0 ? problems.slice(0, MOST_TOLD).map(told).join(' ') : null;
}

/** A description is one line: placeholders alone have a meaning in it. */
function lineProblem(text: string): string | null {
  const problem = parsePage(text).problems.find(({ kind }) => kind === 'placeholder' || kind === 'html');
  return problem ? told(problem) : null;
}

function told({ kind, line, what }: MarkupProblem): string {
  return t(kind, { line, what });
}
