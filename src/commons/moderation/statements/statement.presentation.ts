import type { ModeratedSubject } from '../../subjects/index.js';
import { formatDate, formatDeadline, type Locale } from '../../../platform/i18n/index.js';
import { lastDayBefore } from '../blocks/block.rules.js';
import type { Reason } from '../reasons/reasons.service.js';
import { statementMessages } from './statement.messages.js';
import type { StatedDecision } from './statements.queries.js';
import type { StatementView } from './views/statement.email.js';

export interface Stated {
  decision: StatedDecision;
  /** Null for a block, and once the text is gone. */
  subject: ModeratedSubject | null;
  /** „Коментар“ */
  kind: string;
  reason: Reason | null;
  appealDays: number;
}

const HOLDS = { newcomer: 'holdNewcomer', links: 'holdLinks', repeated: 'holdRepeated' } as const;
const GROUNDS = { illegal: 'groundIllegal', rules: 'groundRules' } as const;

/** One source for the letter and the page. */
export function statementView(stated: Stated, locale: Locale, now: Date): StatementView {
  const { decision, subject } = stated;
  const t = statementMessages(locale);
  const { action } = decision;
  const title = t(`${action}Title`, {
    until: decision.blockedUntil && formatDate(lastDayBefore(decision.blockedUntil), locale),
  });
  return {
    number: decision.id,
    title,
    lead: t(action === 'restore' && !decision.about ? 'restoreBlockLead' : `${action}Lead`, {
      due: decision.about && formatDeadline(decision.about.dueAt, locale),
    }),
    facts: [
      { label: t('about'), value: aboutWhat(stated, locale), lang: subject?.lang },
      { label: t('decidedOn'), value: formatDate(decision.at, locale) },
      ...ground(stated, locale).map((value) => ({ label: t('ground'), value })),
      ...facts(decision, locale),
      { label: t('how'), value: t(howDecided(decision)) },
    ],
    text: subject && { text: subject.text, lang: subject.lang },
    remedies: remedies(stated, locale, now),
    mayAppeal: mayAppeal(decision, now),
  };
}

/** Until the date in the statement, and once. */
export function mayAppeal({ appealUntil, appeal }: StatedDecision, now: Date): boolean {
  return appealUntil !== null && appeal === null && now < appealUntil;
}

function aboutWhat({ decision, subject, kind }: Stated, locale: Locale): string {
  const t = statementMessages(locale);
  if (!decision.about) return t('aboutBlock');
  if (!subject) return t('aboutGone', { kind, number: decision.about.id });
  return t('aboutWritten', { kind, date: formatDate(subject.writtenAt, locale), title: subject.title });
}

function ground({ decision, reason }: Stated, locale: Locale): string[] {
  const t = statementMessages(locale);
  const { action, about } = decision;
  if (action === 'hold' && about?.holdReason) return [t(HOLDS[about.holdReason])];
  if (!reason) return [];
  const name = reason.name[locale];
  if (action === 'hide') return [t('groundClaimed', { name })];
  return [t('groundFound', { ground: t(GROUNDS[reason.ground]), name, sentence: reason.sentence[locale] })];
}

/** Who reported it is never told. */
function facts({ action, about, explanation }: StatedDecision, locale: Locale): StatementView['facts'] {
  const t = statementMessages(locale);
  const cause =
    about && (action === 'hide' || action === 'remove')
      ? about.reports > 0
        ? t('causeReports', { count: about.reports })
        : t(about.cause === 'staff' ? 'causeStaff' : 'causeHeld')
      : '';
  return [
    ...(cause ? [{ label: t('facts'), value: cause }] : []),
    ...(explanation ? [{ label: t('explanation'), value: explanation, lang: 'bg' as const }] : []),
  ];
}

function howDecided({ action, automated }: StatedDecision): 'byRule' | 'byPerson' | 'byOther' {
  if (automated) return 'byRule';
  return action === 'restore' || action === 'confirm' ? 'byOther' : 'byPerson';
}

function remedies({ decision, appealDays }: Stated, locale: Locale, now: Date): string[] {
  const t = statementMessages(locale);
  const { action, appealUntil, appeal } = decision;
  if (action === 'confirm') return [t('otherRemedies')];
  if (appealUntil === null) return [];
  const until = formatDeadline(appealUntil, locale);
  const own = appeal
    ? t('appealLodged', { at: formatDate(appeal.at, locale), due: formatDeadline(appeal.dueAt, locale) })
    : mayAppeal(decision, now)
      ? t('appealUntil', { until, days: appealDays })
      : t('appealOver', { until });
  return [own, t('otherRemedies')];
}
