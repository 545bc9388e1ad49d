import { pick, formatBytes, formatDate } from '../../../platform/i18n/index.js';
import { dateIn } from '../../../platform/clock/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { filePath } from '../../../platform/files/index.js';
import type { PageContext } from '../../../platform/http/index.js';
import type { Station, SubjectClock } from '../../../platform/ui/index.js';
import { listOf, nameOf, type Names } from '../../../commons/subjects/index.js';
import type { TrailShown } from '../../../commons/trail/index.js';
import type { PracticeEvidence } from '../practice-record.js';
import type { WholePractice } from '../practice-rows.js';
import { isPublic } from '../practice.lifecycle.js';
import { COMPARE_PATH, OUTCOME_LABELS, PRACTICE, practicePath, stepsOf } from '../practice.rules.js';
import type { KeptFile } from '../practices.queries.js';
import { API_PATH } from './data/practices-api.schemas.js';
import {
  costText,
  photoView,
  resultView,
  stateTag,
  whenText,
  whereText,
  whoText,
} from './practice.presentation.js';
import { readingMessages } from './reading.messages.js';
import type { EvidenceView, PracticePageProps } from './views/practice.page.js';

/** What stands around the record itself. */
export interface Gathered {
  names: Names;
  files: ReadonlyMap<string, KeptFile>;
  versions: number;
  byPlace: readonly { ekatte: string | null; count: number }[];
  links: TrailShown;
  /** A recommendation grew from it. */
  recommended: boolean;
  clock?: SubjectClock;
  mayRecommend: boolean;
}

/** The page of a practice as its view wants it. */
export function practiceProps(
  practice: WholePractice,
  gathered: Gathered,
  { locale, viewer }: PageContext,
): Omit<PracticePageProps, 'support' | 'form'> {
  const t = readingMessages(locale);
  const { id, lang } = practice;
  const { names, files, versions } = gathered;
  return {
    title: practice.title,
    lang,
    summary: practice.summary,
    state: stateTag(practice.state, locale),
    facts: [whereText(practice, names.places, locale), whenText(practice, locale)].filter(Boolean),
    clock: gathered.clock,
    stations: stationsOf(practice, gathered.recommended, locale),
    isHidden: !isPublic(practice),
    archived: practice.state === 'archived' ? practice.stateReason : null,
    answer: answerOf(practice, names, locale),
    problem: practice.problem,
    solution: practice.solution,
    results: practice.results.map((result) => resultView(result, locale)),
    success: practice.success,
    steps: stepsOf(practice.steps),
    risks: practice.risks,
    evidence: practice.evidence.flatMap((one) => evidenceView(one, files, locale)),
    photo: photoView(practice, practice.photoId ? files.get(practice.photoId) : null),
    inShort: [
      { label: t('who'), value: whoText(practice, locale), lang },
      { label: t('where'), value: whereText(practice, names.places, locale), lang },
      { label: t('when'), value: whenText(practice, locale) },
      { label: t('cost'), value: costText(practice, locale), lang },
      { label: t('topics'), value: listOf(names.topics, practice.topics, locale) },
      { label: t('proposedBy'), value: practice.organisationName || t('proposedByUs') },
    ].filter(({ value }) => value !== ''),
    contact: { name: practice.contactName, email: practice.contactEmail, phone: practice.contactPhone },
    byPlace: gathered.byPlace.map(({ ekatte, count }) => ({
      name: ekatte && pick(nameOf(names.places, ekatte), locale),
      count,
    })),
    recommend: {
      path: gathered.mayRecommend
        ? `/workspace/recommendations/new?from=${PRACTICE}:${id}`
        : '/account/organisation',
      organisation: gathered.mayRecommend,
    },
    changes:
      versions > 0
        ? { path: `${practicePath(practice)}/changes`, label: t('changesLink', { count: versions }) }
        : null,
    compare: `${COMPARE_PATH}?p=${id}`,
    follow: practice.state === 'published' ? { scope: 'subject', subject: `${PRACTICE}:${id}` } : null,
    signedIn: viewer !== null,
    links: gathered.links,
    json: `${API_PATH}/${id}`,
  };
}

/** An address is its own; a file is named with its kind and size. */
export function evidenceView(
  { label, url, fileId }: PracticeEvidence,
  files: ReadonlyMap<string, KeptFile>,
  locale: Locale,
): EvidenceView[] {
  const file = fileId && files.get(fileId);
  if (!file) return url ? [{ label, href: url, file: '' }] : [];
  const kind = (/\.(\w{1,5})$/.exec(file.name)?.[1] ?? '').toUpperCase();
  const told = [kind, formatBytes(file.bytes, locale)].filter(Boolean).join(', ');
  return [{ label, href: filePath(file), file: told }, ...(url ? [{ label, href: url, file: '' }] : [])];
}

function answerOf(
  { answerOutcome, answer, answeredAt, unitId }: WholePractice,
  { units }: Names,
  locale: Locale,
): PracticePageProps['answer'] {
  if (!answerOutcome || !answeredAt) return null;
  return {
    outcome: pick(OUTCOME_LABELS[answerOutcome], locale),
    text: answer,
    unit: unitId ? pick(nameOf(units, unitId), locale) : '',
    on: readingMessages(locale)('answeredOn', { date: formatDate(dateIn(answeredAt), locale) }),
  };
}

/** Described → wanted here → answered → recommended. */
function stationsOf(practice: WholePractice, recommended: boolean, locale: Locale): Station[] {
  if (!isPublic(practice)) return [];
  const t = readingMessages(locale);
  const { publishedAt, wantedAt, answeredAt } = practice;
  const step = (label: string, at: Date | null): Station => ({
    label,
    note: at ? formatDate(dateIn(at), locale) : t('notYet'),
    state: at ? 'done' : 'next',
  });
  return [
    step(t('trailProposed'), publishedAt),
    step(t('trailWanted'), wantedAt),
    step(t('trailAnswered'), answeredAt),
    { label: t('trailTaken'), note: recommended ? '' : t('notYet'), state: recommended ? 'done' : 'next' },
  ];
}
