import { officialTextProblem } from '../../commons/registry/index.js';
import { slugify } from '../../platform/i18n/index.js';

export const EXHIBITION = 'exhibition';
export const EXHIBITION_PATH = '/exhibition';

/** A board of these lengths is read from two metres on a sheet of A3; see printing/. */
export const LIMITS = {
  title: 120,
  summary: 300,
  description: 4_000,
  funding: 400,
  topics: 5,
  heading: 90,
  text: 700,
  figure: 12,
  figureLabel: 60,
  alt: 300,
  credit: 120,
  boards: 40,
} as const;

export interface RoomInput {
  title: string;
  summary: string;
  description: string;
  funding: string;
  lang: 'bg' | 'en';
  topics: string[];
}

export interface BoardInput {
  heading: string;
  text: string;
  figure: string;
  figureLabel: string;
  alt: string;
  credit: string;
  /** Key of a public subject. */
  about: string | null;
}

export type Field = keyof RoomInput | keyof BoardInput | 'file' | 'place';

export type ProblemCode =
  | 'required'
  | 'tooLong'
  | 'tooMany'
  | 'strangeCharacters'
  | 'unknownChoice'
  | 'subjectUnknown'
  | 'figureAlone'
  | 'altMissing'
  | 'altIsFileName'
  | 'oneFile'
  | 'fileUnknown'
  | 'notPicture'
  | 'noSuchPlace';

export interface FieldProblem {
  code: ProblemCode;
  params?: Record<string, string | number>;
}

export type Problems = Partial<Record<Field, FieldProblem | null>>;

const FILE_NAME = /^\S+\.(?:png|jpe?g)$/i;

export function roomProblems(input: RoomInput, topics: ReadonlySet<string>): Problems {
  const { title, summary, description, funding, lang } = input;
  return {
    title: textProblem(title, LIMITS.title),
    summary: textProblem(summary, LIMITS.summary),
    description: textProblem(description, LIMITS.description, false),
    funding: textProblem(funding, LIMITS.funding, false),
    lang: lang === 'bg' || lang === 'en' ? null : { code: 'unknownChoice' },
    topics: topicsProblem(input.topics, topics),
  };
}

/** @param known whether what stands behind the board is there for everybody */
export function boardProblems(input: BoardInput, known: boolean): Problems {
  const { heading, text, figure, figureLabel, credit, about } = input;
  const number = textProblem(figure, LIMITS.figure, false) ?? togetherProblem(figure, figureLabel);
  return {
    heading: textProblem(heading, LIMITS.heading),
    text: textProblem(text, LIMITS.text),
    figure: number,
    figureLabel: textProblem(figureLabel, LIMITS.figureLabel, false) ?? togetherProblem(figureLabel, figure),
    alt: altProblem(input.alt),
    credit: textProblem(credit, LIMITS.credit, false),
    about: about !== null && !known ? { code: 'subjectUnknown' } : null,
  };
}

/** Where a thing stands after it was moved; all others keep their order. */
export function reordered(ids: readonly string[], id: string, place: number): string[] {
  const others = ids.filter((one) => one !== id);
  return others.toSpliced(Math.min(Math.max(place, 1), ids.length) - 1, 0, id);
}

/** Without the language prefix. */
export function roomPath({ id, title }: { id: string; title: string }): string {
  const slug = slugify(title);
  return `${EXHIBITION_PATH}/${slug ? `${id}-${slug}` : id}`;
}

export function boardPath(room: { id: string; title: string }, boardId: string): string {
  return `${roomPath(room)}/boards/${boardId}`;
}

/** Where the staff act on one room. */
export function recordPath(id: string): string {
  return `/admin/resources/exhibition-rooms/records/${id}/show`;
}

/** A number without what it counts says nothing, and so do words without their number. */
function togetherProblem(one: string, other: string): FieldProblem | null {
  return one === '' && other !== '' ? { code: 'figureAlone' } : null;
}

function altProblem(alt: string): FieldProblem | null {
  if (alt.trim() === '') return { code: 'altMissing' };
  return FILE_NAME.test(alt.trim()) ? { code: 'altIsFileName' } : textProblem(alt, LIMITS.alt);
}

function topicsProblem(chosen: readonly string[], known: ReadonlySet<string>): FieldProblem | null {
  if (chosen.length > LIMITS.topics) return { code: 'tooMany', params: { max: LIMITS.topics } };
  return chosen.every((code) => known.has(code)) ? null : { code: 'unknownChoice' };
}

function textProblem(text: string, max: number, needed = true): FieldProblem | null {
  const problem = officialTextProblem(text, max, needed);
  if (problem === 'missing') return { code: 'required' };
  return problem && (problem === 'tooLong' ? { code: problem, params: { max } } : { code: problem });
}
