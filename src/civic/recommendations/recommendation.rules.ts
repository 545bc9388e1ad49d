import type { IsoDate } from '../../platform/clock/index.js';
import { slugify, type Text } from '../../platform/i18n/index.js';
import type { Tone } from '../../platform/lifecycle/index.js';
import {
  FOLLOWED_STATES,
  isOneOf,
  RUNNING_STATES,
  type RecommendationState,
  type RecommendationTransition,
} from './recommendation.lifecycle.js';

export const RECOMMENDATION = 'recommendation';
export const RECOMMENDATIONS_PATH = '/recommendations';

export const STAGES = ['formulation', 'implementation', 'monitoring'] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_LABELS: Record<Stage, Text> = {
  formulation: { bg: 'Формулиране на политика', en: 'Formulating policy' },
  implementation: { bg: 'Изпълнение на политика', en: 'Carrying out policy' },
  monitoring: { bg: 'Мониторинг на политика', en: 'Monitoring policy' },
};

export const ADDRESSEES = ['mayor', 'municipalCouncil', 'villageMayor'] as const;
export type Addressee = (typeof ADDRESSEES)[number];

export const ADDRESSEE_LABELS: Record<Addressee, Text> = {
  mayor: { bg: 'Кметът на общината', en: 'The mayor' },
  municipalCouncil: { bg: 'Общинският съвет', en: 'The municipal council' },
  villageMayor: { bg: 'Кмет на кметство', en: 'A village mayor' },
};

export const VERDICTS = ['done', 'partly', 'notDone', 'cannotTell'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What the organisation says became of its recommendation. */
export const VERDICT_LABELS: Record<Verdict, { label: Text; tone: Tone }> = {
  done: { label: { bg: 'Изпълнена', en: 'Done' }, tone: 'open' },
  partly: { label: { bg: 'Изпълнена отчасти', en: 'Partly done' }, tone: 'info' },
  notDone: { label: { bg: 'Не е изпълнена', en: 'Not done' }, tone: 'late' },
  cannotTell: { label: { bg: 'Не може да се прецени', en: 'Cannot be told' }, tone: 'plain' },
};

/** Whether what one side says cannot be true while what the other says is. */
export function sidesDiffer(state: RecommendationState, verdict: Verdict | null): boolean {
  if (state === 'implemented') return verdict === 'partly' || verdict === 'notDone';
  return verdict === 'done' && isOneOf(['notImplemented', 'obsolete'], state);
}

/** Without the language prefix. */
export function recommendationPath({ id, title }: { id: string; title: string }): string {
  return slugged(RECOMMENDATIONS_PATH, id, title);
}

export function setPath({ id, title }: { id: string; title: string }): string {
  return slugged(`${RECOMMENDATIONS_PATH}/sets`, id, title);
}

/** Where the staff act on one recommendation. */
export function recordPath(id: string): string {
  return `/admin/resources/recommendations/records/${id}/show`;
}

/** What the municipality may report next; the state that it is in stays one of them. */
export const REPORTED_STATES = ['inProgress', 'implemented', 'notImplemented', 'obsolete'] as const;
export type ReportedState = (typeof REPORTED_STATES)[number];

const STEPS: Record<ReportedState, RecommendationTransition> = {
  inProgress: 'begin',
  implemented: 'implement',
  notImplemented: 'fail',
  obsolete: 'drop',
};

/** The step that a report takes: none where the state stays, undefined where it would lead back. */
export function stepTo(
  from: RecommendationState,
  to: ReportedState,
): RecommendationTransition | null | undefined {
  if (from === to && isOneOf(FOLLOWED_STATES, from)) return null;
  if (from === 'inProgress' || isOneOf(RUNNING_STATES, from)) return STEPS[to];
  return undefined;
}

/** Of a set: what was accepted, each by its weight; null where nothing was. */
export function rolledUp(
  members: readonly { state: RecommendationState; weight: number; progress: number }[],
): number | null {
  const counted = members.filter(({ state }) => isOneOf(FOLLOWED_STATES, state));
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return null;
  return Math.round(counted.reduce((sum, { weight, progress }) => sum + weight * progress, 0) / weights);
}

/** The agreed last day is not in the past, and a term does not end before it begins. */
export function dayProblem(
  day: IsoDate | null,
  today: IsoDate,
): 'recommendationMissing' | 'recommendationDayPast' | null {
  if (!day) return 'recommendationMissing';
  return day < today ? 'recommendationDayPast' : null;
}

function slugged(path: string, id: string, title: string): string {
  const slug = slugify(title);
  return `${path}/${slug ? `${id}-${slug}` : id}`;
}
