import { Injectable } from '@nestjs/common';
import { deadlineClock, Deadlines, type Deadline } from '../../commons/deadlines/index.js';
import { Database } from '../../platform/database/index.js';
import { filePath } from '../../platform/files/index.js';
import type { PageContext } from '../../platform/http/index.js';
import { formatDate, formatDateTime, type Locale } from '../../platform/i18n/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { Settings } from '../../platform/settings/index.js';
import { DebateFiles } from './debate-files.service.js';
import { DebateRegisters, unitName } from './debate-registers.service.js';
import {
  proposedBy,
  stateTag,
  stations,
  termClock,
  timeline,
  type DatedDebate,
} from './debate.presentation.js';
import { lastDayOf } from './debate.rules.js';
import { DEBATE } from './debate.subject.js';
import { CONCLUSION_RULE } from './debates.deadlines.js';
import { debateMessages } from './debates.messages.js';
import { DebateQueries } from './debates.queries.js';
import { debatesSettings } from './debates.settings.js';
import type { ConclusionView } from './views/debate-conclusion.js';
import type { DebatePageProps } from './views/debate.page.js';

/** Gathers what the page of one debate shows around its opinions. */
@Injectable()
export class DebatePages {
  constructor(
    private readonly database: Database,
    private readonly queries: DebateQueries,
    private readonly lifecycles: Lifecycles,
    private readonly files: DebateFiles,
    private readonly registers: DebateRegisters,
    private readonly deadlines: Deadlines,
    private readonly settings: Settings,
  ) {}

  async props(
    debate: DatedDebate,
    { locale, now, viewer }: PageContext,
    parts: Pick<DebatePageProps, 'comments' | 'trail'>,
  ): Promise<DebatePageProps> {
    const { id, state } = debate;
    const subject = { type: DEBATE, id };
    const [history, attached, points, deadlines, facts, units] = await Promise.all([
      this.lifecycles.history(this.database, subject),
      this.files.of(id),
      this.queries.points(id),
      this.deadlines.of(this.database, subject),
      this.registers.facts(debate, locale),
      this.registers.units(),
    ]);
    const owed = deadlines.find(
      (deadline) => deadline.rule.key === CONCLUSION_RULE && deadline.state !== 'met',
    );
    const { conclusionDays } = this.settings.read(debatesSettings);
    const key = `${DEBATE}:${id}`;
    return {
      title: debate.title,
      lang: debate.lang,
      why: debate.why,
      proposedBy: proposedBy(debate, locale),
      state: stateTag(state, locale),
      unit: unitName(units.get(debate.unitId ?? ''), locale),
      clock: clockOf(debate, owed, conclusionDays, locale, now),
      stations: stations(debate, owed?.dueAt ?? null, locale),
      notice: noticeOf(debate, locale),
      conclusion: conclusionOf(
        debate,
        points,
        unitName(units.get(debate.conclusionUnitId ?? ''), locale),
        locale,
      ),
      files: attached.map(({ key, name, mediaType, bytes }) => ({
        name: name.replace(/\.\w{1,5}$/, ''),
        href: filePath({ key, name }),
        mediaType,
        bytes,
        lang: debate.lang,
      })),
      facts,
      timeline: timeline(history, locale),
      follow: state === 'archived' ? null : { scope: 'subject', subject: key },
      signedIn: viewer !== null,
      reportPath: `/report?subject=${key}`,
      data: {
        json: `/api/v1/debates/${id}`,
        commentsCsv: `/api/v1/comments.csv?subject=${key}`,
        commentsFeed: `/comments.atom?subject=${key}`,
      },
      ...parts,
    };
  }
}

/** While people argue, the days to the end; after it, what the municipality owes. */
function clockOf(
  debate: DatedDebate,
  owed: Deadline | undefined,
  conclusionDays: number,
  locale: Locale,
  now: Date,
): DebatePageProps['clock'] {
  const term = termClock(debate, conclusionDays, locale, now);
  if (term) return { ...term, how: term.how.join(' ') };
  return debate.state === 'closing' && owed ? deadlineClock(owed, locale, now) : undefined;
}

function noticeOf({ state, opensAt, closesAt }: DatedDebate, locale: Locale): DebatePageProps['notice'] {
  const t = debateMessages(locale);
  if (state === 'scheduled')
    return { title: t('notYetTitle'), text: t('notYet', { date: formatDateTime(opensAt, locale) }) };
  if (state !== 'closing') return null;
  const date = formatDate(lastDayOf(closesAt), locale);
  return { title: t('conclusionDueTitle'), text: t('conclusionDue', { date }) };
}

function conclusionOf(
  debate: DatedDebate,
  points: ConclusionView['points'],
  unit: string,
  locale: Locale,
): ConclusionView | null {
  const t = debateMessages(locale);
  const { concludedAt, conclusionText, conclusionOfficial, reviewOn, reviewedAt, reviewNote } = debate;
  if (!concludedAt) return null;
  return {
    by: t('conclusionBy', { unit, official: conclusionOfficial }),
    at: formatDate(concludedAt, locale),
    iso: concludedAt.toISOString(),
    text: conclusionText,
    points,
    lang: debate.lang,
    reviewOn: reviewOn && !reviewedAt ? t('reviewOn', { date: formatDate(reviewOn, locale) }) : null,
    review: reviewedAt
      ? { at: t('reviewedOn', { date: formatDate(reviewedAt, locale) }), note: reviewNote }
      : null,
  };
}
