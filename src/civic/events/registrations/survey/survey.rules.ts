export const QUESTION_KINDS = ['scale', 'choice', 'text'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export interface Question {
  kind: QuestionKind;
  text: string;
  /** Of a choice; otherwise empty. */
  options: string[];
}

/** In the order of the questions: „4“ of a scale, the number of an option, words; null where nothing was answered. */
export type Answers = (string | null)[];

export const SCALE = ['1', '2', '3', '4', '5'] as const;

export const SURVEY_LIMITS = { questions: 12, options: 10, text: 300, option: 100, answer: 2_000 } as const;

/** The word before the colon in which the staff type a question; in English it is the kind itself. */
export const KIND_WORDS: Record<QuestionKind, string> = { scale: 'оценка', choice: 'избор', text: 'текст' };

export type QuestionProblem =
  | 'unknownKind'
  | 'tooManyQuestions'
  | 'fewOptions'
  | 'tooManyOptions'
  | 'badText';

export type ParsedQuestions =
  | { ok: true; questions: Question[] }
  | { ok: false; line: number; problem: QuestionProblem };

/** One question a line: „оценка: …“, „избор: … | едно | друго“, „текст: …“. */
export function parseQuestions(typed: string): ParsedQuestions {
  const lines = typed
    .split('\n')
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => text !== '');
  if (lines.length > SURVEY_LIMITS.questions)
    return { ok: false, line: SURVEY_LIMITS.questions + 1, problem: 'tooManyQuestions' };
  const questions: Question[] = [];
  for (const { text, line } of lines) {
    const found = questionOf(text);
    if (typeof found === 'string') return { ok: false, line, problem: found };
    questions.push(found);
  }
  return { ok: true, questions };
}

/** As the staff would type them. */
export function typedQuestions(questions: readonly Question[]): string {
  return questions
    .map(({ kind, text, options }) => [`${KIND_WORDS[kind]}: ${text}`, ...options].join(' | '))
    .join('\n');
}

/** What may be said to this question; null for nothing, false for what was not offered. */
export function answerOf({ kind, options }: Question, typed: string): string | null | false {
  if (typed === '') return null;
  if (kind === 'text') return typed.length <= SURVEY_LIMITS.answer ? typed : false;
  const offered: readonly string[] = kind === 'scale' ? SCALE : options.map((_, index) => String(index));
  return offered.includes(typed) && typed;
}

export interface Tally {
  question: Question;
  answered: number;
  /** By point of the scale or by option; empty for words. */
  counts: number[];
  /** Of a scale; null while nobody answered. */
  average: number | null;
}

export function tallies(questions: readonly Question[], answers: readonly Answers[]): Tally[] {
  return questions.map((question, at) => {
    const given = answers.flatMap((one) => one[at] ?? []);
    const values = question.kind === 'scale' ? SCALE : question.options.map((_, index) => String(index));
    const sum = given.reduce((all, one) => all + Number(one), 0);
    return {
      question,
      answered: given.length,
      counts:
        question.kind === 'text' ? [] : values.map((value) => given.filter((one) => one === value).length),
      average: question.kind === 'scale' && given.length > 0 ? sum / given.length : null,
    };
  });
}

function questionOf(line: string): Question | QuestionProblem {
  const colon = line.indexOf(':');
  const word = line.slice(0, colon).trim().toLocaleLowerCase('bg');
  const kind = QUESTION_KINDS.find((one) => KIND_WORDS[one] === word || one === word);
  if (colon < 0 || !kind) return 'unknownKind';
  const [text = '', ...options] = line
    .slice(colon + 1)
    .split('|')
    .map((part) => part.trim());
  if (text === '' || text.length > SURVEY_LIMITS.text) return 'badText';
  if (kind !== 'choice') return options.length > 0 ? 'badText' : { kind, text, options };
  if (options.length < 2) return 'fewOptions';
  if (options.length > SURVEY_LIMITS.options) return 'tooManyOptions';
  const isBad = options.some((option) => option === '' || option.length > SURVEY_LIMITS.option);
  return isBad || new Set(options).size < options.length ? 'badText' : { kind, text, options };
}
