import { dateIn, daysLeft, daysBetween } from '../../platform/clock/index.js';
import { formatDate, formatDeadline, pick, type Locale } from '../../platform/i18n/index.js';
import type { Tone } from '../../platform/ui/index.js';
import { deadlineClock, type Deadline } from '../../commons/deadlines/index.js';
import { MOTIVE_FIELDS, MOTIVES } from './consultation.motives.js';
import { publicationOf } from './consultation.gates.js';
import { consultationLifecycle, isOver, isPublished, toneOf } from './consultation.lifecycle.js';
import { consultationTerm, lastDayOf, type ConsultationTerm } from './consultation.term.js';
import { consultationMessages } from './consultations.messages.js';
import type { ListedConsultation, PublicConsultation } from './consultations.queries.js';
import { consultationPath } from './consultation.subject.js';
import type { ConsultationItem } from './views/consultation-list.page.js';
import type { DecisionShown } from './views/notices.js';
import type { Term } from './views/term.card.js';

const SOON_DAYS = 3;

export function stateTag(
  { state }: Pick<ListedConsultation, 'state'>,
  locale: Locale,
): { label: string; tone: Tone } {
  return { label: pick(consultationLifecycle.states[state].label, locale), tone: toneOf(state) };
}

export function termOf(consultation: ListedConsultation): ConsultationTerm {
  const { kind, closesAt } = consultation;
  return consultationTerm(kind, publicationOf(consultation), lastDayOf(closesAt));
}

export function listItem(consultation: ListedConsultation, locale: Locale, now: Date): ConsultationItem {
  const t = consultationMessages(locale);
  const { id, title, lang, summary, state, number, opensAt, closesAt, withdrawnAt } = consultation;
  const when = {
    open: () => t('openUntil', { date: formatDate(lastDayOf(closesAt), locale) }),
    scheduled: () => t('opensOn', { date: formatDate(opensAt, locale) }),
    withdrawn: () => t('withdrawnOn', { date: formatDate(withdrawnAt ?? closesAt, locale) }),
    over: () => t('closedOn', { date: formatDate(lastDayOf(closesAt), locale) }),
  };
  return {
    path: consultationPath({ id, title }),
    title,
    lang,
    summary,
    kind: `${pick(consultation.kind.draftLabel, locale)} · № ${number}`,
    state: stateTag(consultation, locale),
    shortTerm: termOf(consultation).length === 'short',
    daysLeft: state === 'open' ? Math.max(0, daysLeft(closesAt, now)) : null,
    date:
      state === 'scheduled' ? dateIn(opensAt) : state === 'open' ? null : lastDayOf(withdrawnAt ?? closesAt),
    when: state === 'draft' ? '' : when[isOver(state) ? 'over' : (state as keyof typeof when)](),
  };
}

/** The clock in words, as it stands in the head of the page. */
export function clockText(
  consultation: PublicConsultation,
  locale: Locale,
  now: Date,
): { text: string; tone: Tone } | undefined {
  const t = consultationMessages(locale);
  const { state, opensAt, closesAt } = consultation;
  if (state === 'scheduled') {
    return {
      text: t('daysToOpening', { count: Math.max(0, daysBetween(dateIn(now), dateIn(opensAt))) }),
      tone: 'plain',
    };
  }
  if (state !== 'open') return undefined;
  const left = daysLeft(closesAt, now);
  if (left < 0) return { text: t('termPassed'), tone: 'late' };
  return { text: t('daysToEnd', { count: left }), tone: left <= SOON_DAYS ? 'late' : 'open' };
}

export function termCard(consultation: PublicConsultation, locale: Locale): Term {
  const t = consultationMessages(locale);
  const term = termOf(consultation);
  const published = isPublished(consultation);
  const date = (iso: string) => formatDate(iso, locale);
  return {
    title: t(
      consultation.state === 'open' ? 'termCardOpen' : published ? 'termCardClosed' : 'termCardScheduled',
    ),
    days: t('termDays', { count: term.days }),
    ground: t('termGround', { article: pick(term.rule.article, locale) }),
    until: t('termUntil', { date: formatDeadline(consultation.closesAt, locale) }),
    how: [
      t('howPublished', {
        past: published ? 'yes' : 'no',
        place: consultation.publishedPlace,
        date: date(term.publishedOn),
      }),
      t('howCounted', { first: date(term.firstDay), last: date(term.lastDay), days: term.days }),
      t('howMinimum', { article: pick(term.rule.article, locale), date: date(term.earliestEnd) }),
      ...(consultation.exemptGround
        ? [t('howExempt', { ground: consultation.exemptGround })]
        : term.length === 'short'
          ? [t('howShort')]
          : []),
    ],
  };
}

/** What the municipality owes next, once nobody waits for the end of the term any more. */
export function owedClock(
  owed: readonly Deadline[],
  locale: Locale,
  now: Date,
): ReturnType<typeof deadlineClock> | undefined {
  const [next] = owed
    .filter(({ rule, state }) => rule.public && (state === 'running' || state === 'paused'))
    .sort((left, right) => left.dueAt.getTime() - right.dueAt.getTime());
  return next && deadlineClock(next, locale, now);
}

/** The five points, those that were written. */
export function motivesShown(
  { motives }: PublicConsultation,
  locale: Locale,
): { label: string; text: string }[] {
  const t = consultationMessages(locale);
  return MOTIVES.flatMap((motive) => {
    const text = motives[motive]?.trim();
    return text ? [{ label: t(MOTIVE_FIELDS[motive]), text }] : [];
  });
}

/** What the council or the mayor decided, and when the act reached the public. */
export function decisionShown(consultation: PublicConsultation, locale: Locale): DecisionShown | null {
  const t = consultationMessages(locale);
  const { state, kind, decidedOn, decisionNumber, decisionNote, actSentOn, actPublishedOn } = consultation;
  if (!decidedOn || (state !== 'adopted' && state !== 'notAdopted')) return null;
  const date = formatDate(decidedOn, locale);
  return {
    title: t('decided', { adopted: state === 'adopted' ? 'yes' : 'no' }),
    by: t('decidedBy', { by: kind.decidedBy, number: decisionNumber, date }),
    note: decisionNote,
    adopted: state === 'adopted',
    act: [
      ...(actPublishedOn ? [t('actPublished', { date: formatDate(actPublishedOn, locale) })] : []),
      ...(actSentOn ? [t('actSent', { date: formatDate(actSentOn, locale) })] : []),
    ],
  };
}
