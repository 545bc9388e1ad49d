import { officialTextProblem } from '../../commons/registry/index.js';
import { slugify, type Text } from '../../platform/i18n/index.js';

export const CAMPAIGN = 'campaign';
export const CAMPAIGNS_PATH = '/campaigns';

export const LIMITS = {
  title: 120,
  message: 300,
  why: 4_000,
  organisers: 1_000,
  funding: 400,
  outcome: 4_000,
  topics: 5,
  actions: 40,
  goal: 200,
  measure: 500,
  goals: 12,
  fileTitle: 160,
  alt: 400,
  files: 24,
  what: 200,
  source: 500,
  most: 10_000_000,
} as const;

/** What the platform counts by itself. */
export const COUNTED_BY = ['visitors', 'followers', 'downloads'] as const;
export type CountedBy = (typeof COUNTED_BY)[number];

export const FILE_ROLES = ['poster', 'logo', 'other'] as const;
export type FileRole = (typeof FILE_ROLES)[number];

export const REACH_KINDS = [
  'leaflets',
  'posters',
  'broadcast',
  'press',
  'online',
  'meetings',
  'other',
] as const;
export type ReachKind = (typeof REACH_KINDS)[number];

export const COUNTED_LABELS: Record<CountedBy, Text> = {
  visitors: { bg: 'Посещения на събитията ѝ', en: 'Visits to its events' },
  followers: { bg: 'Следят кампанията', en: 'Followers of the campaign' },
  downloads: { bg: 'Изтегляния на файловете ѝ', en: 'Downloads of its files' },
};

export const ROLE_LABELS: Record<FileRole, Text> = {
  poster: { bg: 'Плакат', en: 'Poster' },
  logo: { bg: 'Лого', en: 'Logo' },
  other: { bg: 'Друг файл', en: 'Another file' },
};

export const REACH_LABELS: Record<ReachKind, Text> = {
  leaflets: { bg: 'Листовки', en: 'Leaflets' },
  posters: { bg: 'Плакати', en: 'Posters' },
  broadcast: { bg: 'Радио и телевизия', en: 'Radio and television' },
  press: { bg: 'Печат', en: 'Press' },
  online: { bg: 'Интернет', en: 'Internet' },
  meetings: { bg: 'Срещи', en: 'Meetings' },
  other: { bg: 'Друго', en: 'Other' },
};

export interface CampaignInput {
  title: string;
  message: string;
  why: string;
  lang: 'bg' | 'en';
  startsOn: string | null;
  endsOn: string | null;
  organisers: string;
  funding: string;
  topics: string[];
  /** Keys of public subjects. */
  actions: string[];
}
export type CheckedCampaign = CampaignInput & { startsOn: string; endsOn: string };

export interface GoalInput {
  goal: string;
  target: number | null;
  countedBy: CountedBy | null;
  measure: string;
}

export interface FileInput {
  role: FileRole;
  title: string;
  alt: string;
  lang: 'bg' | 'en';
}

export interface ReachInput {
  kind: ReachKind;
  what: string;
  count: number | null;
  happenedOn: string | null;
  source: string;
}

export type Field =
  | keyof CampaignInput
  | keyof GoalInput
  | keyof FileInput
  | Exclude<keyof ReachInput, 'kind'>
  | 'kind'
  | 'file'
  | 'evidence'
  | 'outcome';

export type ProblemCode =
  | 'required'
  | 'tooLong'
  | 'tooMany'
  | 'strangeCharacters'
  | 'unknownChoice'
  | 'subjectUnknown'
  | 'endsBeforeStart'
  | 'notACount'
  | 'targetMissing'
  | 'measureMissing'
  | 'inFuture'
  | 'oneFile'
  | 'evidenceMissing'
  | 'fileUnknown'
  | 'attachedAlready'
  | 'altMissing'
  | 'altIsFileName';

export interface FieldProblem {
  code: ProblemCode;
  params?: Record<string, string | number>;
}
export type Problems = Partial<Record<Field, FieldProblem | null>>;

/** What may be chosen: topics of the house, and those of the chosen subjects that everybody reads. */
export interface Known {
  topics: ReadonlySet<string>;
  actions: ReadonlySet<string>;
}

const FILE_NAME = /^\S+\.\w{2,5}$/;

export function campaignProblems(input: CampaignInput, known: Known): Problems {
  const { startsOn, endsOn, lang } = input;
  return {
    title: textProblem(input.title, LIMITS.title),
    message: textProblem(input.message, LIMITS.message),
    why: textProblem(input.why, LIMITS.why),
    lang: langProblem(lang),
    startsOn: startsOn === null ? { code: 'required' } : null,
    endsOn:
      endsOn === null
        ? { code: 'required' }
        : startsOn !== null && endsOn < startsOn
          ? { code: 'endsBeforeStart' }
          : null,
    organisers: textProblem(input.organisers, LIMITS.organisers, false),
    funding: textProblem(input.funding, LIMITS.funding, false),
    topics: chosenProblem(input.topics, known.topics, LIMITS.topics, 'unknownChoice'),
    actions: chosenProblem(input.actions, known.actions, LIMITS.actions, 'subjectUnknown'),
  };
}

/** A goal has a number that the platform counts, or says how it is measured. */
export function goalProblems({ goal, target, countedBy, measure }: GoalInput): Problems {
  return {
    goal: textProblem(goal, LIMITS.goal),
    countedBy: countedBy === null || COUNTED_BY.includes(countedBy) ? null : { code: 'unknownChoice' },
    target: target === null ? (countedBy === null ? null : { code: 'targetMissing' }) : countProblem(target),
    measure:
      countedBy === null && measure === ''
        ? { code: 'measureMissing' }
        : textProblem(measure, LIMITS.measure, false),
  };
}

export function fileProblems({ role, title, alt, lang }: FileInput): Problems {
  return {
    role: FILE_ROLES.includes(role) ? null : { code: 'unknownChoice' },
    title: textProblem(title, LIMITS.fileTitle),
    alt: altProblem(alt),
    lang: langProblem(lang),
  };
}

/** @param today as `YYYY-MM-DD`: what has not happened yet reached nobody */
export function reachProblems(
  { kind, what, count, happenedOn, source }: ReachInput,
  today: string,
): Problems {
  return {
    kind: REACH_KINDS.includes(kind) ? null : { code: 'unknownChoice' },
    what: textProblem(what, LIMITS.what),
    count: count === null ? { code: 'required' } : countProblem(count),
    happenedOn: happenedOn === null ? { code: 'required' } : happenedOn > today ? { code: 'inFuture' } : null,
    source: textProblem(source, LIMITS.source),
  };
}

export function outcomeProblem(outcome: string): FieldProblem | null {
  return textProblem(outcome, LIMITS.outcome);
}

/** Without the language prefix. */
export function campaignPath({ id, title }: { id: string; title: string }): string {
  const slug = slugify(title);
  return `${CAMPAIGNS_PATH}/${slug ? `${id}-${slug}` : id}`;
}

/** Where a file is taken, and counted as taken. */
export function downloadPath(campaignId: string, fileId: string): string {
  return `${CAMPAIGNS_PATH}/${campaignId}/files/${fileId}`;
}

export function recordPath(id: string): string {
  return `/admin/resources/campaigns/records/${id}/show`;
}

function altProblem(alt: string): FieldProblem | null {
  if (alt.trim() === '') return { code: 'altMissing' };
  return FILE_NAME.test(alt.trim()) ? { code: 'altIsFileName' } : textProblem(alt, LIMITS.alt);
}

function countProblem(count: number): FieldProblem | null {
  return Number.isInteger(count) && count > 0 && count <= LIMITS.most ? null : { code: 'notACount' };
}

function langProblem(lang: string): FieldProblem | null {
  return lang === 'bg' || lang === 'en' ? null : { code: 'unknownChoice' };
}

function chosenProblem(
  chosen: readonly string[],
  known: ReadonlySet<string>,
  max: number,
  code: ProblemCode,
): FieldProblem | null {
  if (chosen.length > max) return { code: 'tooMany', params: { max } };
  return chosen.every((one) => known.has(one)) ? null : { code };
}

function textProblem(text: string, max: number, needed = true): FieldProblem | null {
  const problem = officialTextProblem(text, max, needed);
  if (problem === 'missing') return { code: 'required' };
  return problem && (problem === 'tooLong' ? { code: problem, params: { max } } : { code: problem });
}
