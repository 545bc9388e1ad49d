import { deadlineClock, type Deadline } from '../../../../commons/deadlines/index.js';
import { dateIn } from '../../../../platform/clock/index.js';
import { filePath } from '../../../../platform/files/index.js';
import {
  formatDate,
  formatDateTime,
  formatNumber,
  pick,
  type Locale,
} from '../../../../platform/i18n/index.js';
import type { Series, SubjectClock } from '../../../../platform/ui/index.js';
import { milestoneAnchor, resultAnchor } from '../../following/milestone.rules.js';
import { DISPUTE_RULE, REGISTRATION_RULE, REVIEW_RULE } from '../../recommendation.clocks.js';
import { recommendationLifecycle } from '../../recommendation.lifecycle.js';
import { VERDICT_LABELS } from '../../recommendation.rules.js';
import type {
  DisputeShown,
  IndicatorShown,
  MilestoneShown,
  Shown,
} from '../recommendation-details.queries.js';
import { indicatorLines } from './indicator-lines.rules.js';
import { pageMessages } from './page.messages.js';
import type { ChronicleEntry } from './recommendation.chronicle.js';
import type { EvidenceShown, HistoryLine } from './views/evidence.js';
import type { DisputeBox, IndicatorBox, MilestoneLine } from './views/follow-up.js';

type T = ReturnType<typeof pageMessages>;

export function evidenceOf({ text, link, file }: Shown): EvidenceShown {
  return {
    text,
    link: link ? { href: link, host: new URL(link).hostname } : null,
    file: file && { ...file, href: filePath(file) },
  };
}

/** What the municipality owes next, and by when; an open dispute comes before a review. */
export function clockOf(owed: readonly Deadline[], locale: Locale, now: Date): SubjectClock | undefined {
  const running = owed.filter(
    ({ rule, state }) => rule.public && (state === 'running' || state === 'paused'),
  );
  const rank = ({ rule }: Deadline) =>
    rule.key === DISPUTE_RULE ? 0 : [REGISTRATION_RULE, REVIEW_RULE].includes(rule.key) ? 2 : 1;
  const [next] = running.sort(
    (left, right) => rank(left) - rank(right) || left.dueAt.getTime() - right.dueAt.getTime(),
  );
  return next && deadlineClock(next, locale, now);
}

/** What happened, the latest first. */
export function historyLines(entries: readonly ChronicleEntry[], locale: Locale): HistoryLine[] {
  const t = pageMessages(locale);
  return entries
    .map((entry) => ({
      at: formatDateTime(entry.at, locale),
      iso: entry.at.toISOString(),
      side: entry.side,
      text: told(entry, t, locale),
      reason: 'reason' in entry.what ? entry.what.reason : '',
      evidence: entry.shown && evidenceOf(entry.shown),
    }))
    .reverse();
}

function told({ what, side }: ChronicleEntry, t: T, locale: Locale): string {
  switch (what.kind) {
    case 'sent':
      return t('atSent');
    case 'review':
      return t('atReview');
    case 'disputed':
      return t('atDisputed');
    case 'withdrawn':
      return t('atWithdrawn');
    case 'registered':
      return t(what.late ? 'atRegisteredLate' : 'atRegistered', { number: what.number });
    case 'prolonged':
    case 'putOff':
      return t(what.kind === 'prolonged' ? 'atProlonged' : 'atPutOff', {
        date: formatDate(what.until, locale),
      });
    case 'answered':
      return t('atAnswered', { state: pick(recommendationLifecycle.states[what.state].label, locale) });
    case 'reported':
      return t('atReported', {
        state: pick(recommendationLifecycle.states[what.state].label, locale),
        progress: what.progress,
      });
    case 'milestone':
      return t('atMilestone', { title: what.title });
    case 'judged':
      return t('atJudged', { verdict: pick(VERDICT_LABELS[what.verdict].label, locale) });
    case 'disputeAnswered':
      return t('atDisputeAnswered', { who: what.official });
    case 'measured':
      return t('atMeasured', {
        side: t(side === 'municipality' ? 'measuredMunicipality' : 'measuredOrganisation'),
        name: what.name,
        value: withUnit(what.measured.value, what.unit, locale),
      });
  }
}

export function milestoneLine(milestone: MilestoneShown, locale: Locale, now: Date): MilestoneLine {
  const t = pageMessages(locale);
  const { id, title, dueOn, doneOn } = milestone;
  const anchors = { anchor: milestoneAnchor(id), resultAnchor: resultAnchor(id) };
  const due = t('milestoneDue', { date: formatDate(dueOn, locale) });
  if (milestone.doneOn !== null) {
    const late = milestone.doneOn > dueOn;
    const date = formatDate(milestone.doneOn, locale);
    const label = t(late ? 'milestoneLate' : 'milestoneDone', { date });
    return { ...anchors, title, due, done: true, label, tone: 'open', evidence: evidenceOf(milestone) };
  }
  const over = dueOn < dateIn(now) && doneOn === null;
  const label = t(over ? 'milestoneOver' : 'milestoneAhead');
  return { ...anchors, title, due, done: false, label, tone: over ? 'late' : 'plain', evidence: null };
}

export function disputeBox(dispute: DisputeShown, locale: Locale): DisputeBox {
  const t = pageMessages(locale);
  const { number, at, answer } = dispute;
  return {
    title: t('disputeNumber', { number, date: formatDate(at, locale) }),
    state: answer
      ? { label: t(answer.late ? 'disputeLate' : 'disputeAnswered'), tone: answer.late ? 'late' : 'info' }
      : { label: t('disputeWaits'), tone: 'wait' },
    evidence: evidenceOf(dispute),
    answer: answer && {
      who: t('disputeAnswer', { who: answer.official, date: formatDate(answer.at, locale) }),
      evidence: evidenceOf(answer),
    },
  };
}

export function indicatorBox(indicator: IndicatorShown, locale: Locale): IndicatorBox {
  const t = pageMessages(locale);
  const { name, unit, baseline, target, measured } = indicator;
  const title = unit ? t('indicatorName', { name, unit }) : name;
  const lines = indicatorLines({ baseline, target }, measured);
  const last = measured.at(-1);
  const facts = [
    ...(baseline === null ? [] : [{ label: t('baseline'), value: withUnit(baseline, unit, locale) }]),
    { label: t('target'), value: withUnit(target, unit, locale) },
    ...(last
      ? [
          {
            label: t('last'),
            value: t('measuredBy', {
              value: withUnit(last.value, unit, locale),
              date: formatDate(last.on, locale, 'short'),
            }),
          },
        ]
      : []),
  ];
  if (!lines) return { title, facts, chart: null };
  const { municipality, organisation } = lines.sides;
  const series: Series[] = [
    ...(municipality ? [{ label: t('measuredMunicipality'), values: municipality }] : []),
    ...(organisation
      ? [{ label: t('measuredOrganisation'), values: organisation, tone: 'sky' as const }]
      : []),
    { label: t('target'), values: lines.target, tone: 'clay' },
  ];
  const labels = lines.days.map((day) => (day === null ? t('start') : formatDate(day, locale, 'short')));
  return { title, facts, chart: { labels, series } };
}

function withUnit(value: number, unit: string, locale: Locale): string {
  return [formatNumber(value, locale), unit].filter(Boolean).join('\u00a0');
}
