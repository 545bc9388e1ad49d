import { Injectable } from '@nestjs/common';
import { deadlineClock, type Deadline } from '../../commons/deadlines/index.js';
import { Trail } from '../../commons/trail/index.js';
import { Database } from '../../platform/database/index.js';
import { filePath } from '../../platform/files/index.js';
import type { PageContext } from '../../platform/http/index.js';
import { formatDate, formatDateTime, type Locale } from '../../platform/i18n/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
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
import { DebateOwed } from './debates.deadlines.js';
import { debateMessages } from './debates.messages.js';
import { DebateQueries } from './debates.queries.js';
import type { ConclusionView } from './views/debate-conclusion.js';
import type { DebatePageProps } from './views/debate.page.js';

/** Pages show a change within two seconds; what a crowd asks for beside the page cache is gathered once a second. */
const KEPT_MS = 1_000;
const MOST_KEPT = 500;

/** All of the page but the opinions, which are other at every moment. */
interface Frame {
  props: Omit<DebatePageProps, 'comments' | 'signedIn'>;
  /** Of whatever else is shown. */
  tags: string[];
}

/** Gathers what the page of one debate shows around its opinions. */
@Injectable()
export class DebatePages {
  private readonly kept = new Map<string, { until: number; value: Promise<Frame> }>();

  constructor(
    private readonly database: Database,
    private readonly queries: DebateQueries,
    private readonly lifecycles: Lifecycles,
    private readonly files: DebateFiles,
    private readonly registers: DebateRegisters,
    private readonly owed: DebateOwed,
    private readonly trail: Trail,
  ) {}

  /**
   * For who is signed in, what was gathered within the last second is used again, unless the debate itself has changed
   * since. Everybody else's page is kept by the page cache, where something old would stay for good.
   * @returns no `tags` for what is not gathered just now
   */
  async frame(
    debate: DatedDebate,
    { locale, now, viewer, staff }: Pick<PageContext, 'locale' | 'now' | 'viewer' | 'staff'>,
  ): Promise<{ props: Frame['props']; tags: string[] | null }> {
    const { id, state, changedAt, proposerName } = debate;
    const key = JSON.stringify([id, locale, state, changedAt, proposerName]);
    const at = performance.now();
    const known = this.kept.get(key);
    const isPersonal = viewer !== null || staff !== null;
    if (known && known.until > at && isPersonal) return { props: (await known.value).props, tags: null };
    const value = this.gather(debate, locale, now);
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(key, { until: at + KEPT_MS, value });
    value.catch(() => this.kept.delete(key));
    return value;
  }

  private async gather(debate: DatedDebate, locale: Locale, now: Date): Promise<Frame> {
    const { id, state } = debate;
    const subject = { type: DEBATE, id };
    const [history, attached, points, owed, facts, units, links] = await Promise.all([
      this.lifecycles.history(this.database, subject),
      this.files.of(id),
      this.queries.points(id),
      this.owed.of(subject),
      this.registers.facts(debate, locale),
      this.registers.units(),
      this.trail.shown(subject),
    ]);
    const key = `${DEBATE}:${id}`;
    const props: Frame['props'] = {
      title: debate.title,
      lang: debate.lang,
      why: debate.why,
      proposedBy: proposedBy(debate, locale),
      state: stateTag(state, locale),
      unit: unitName(units.get(debate.unitId ?? ''), locale),
      clock: clockOf(debate, owed.conclusion, owed.conclusionDays, locale, now),
      stations: stations(debate, owed.conclusion?.dueAt ?? null, locale),
      notice: noticeOf(debate, locale),
      conclusion: conclusionOf(
        debate,
        points,
        unitName(units.get(debate.conclusionUnitId ?? ''), locale),
        locale,
      ),
      files: attached.map((file) => ({
        name: file.name.replace(/\.\w{1,5}$/, ''),
        href: filePath(file),
        mediaType: file.mediaType,
        bytes: file.bytes,
        lang: debate.lang,
      })),
      facts,
      timeline: timeline(debate, history, locale),
      follow: state === 'archived' ? null : { scope: 'subject', subject: key },
      reportPath: `/report?subject=${key}`,
      data: {
        json: `/api/v1/debates/${id}`,
        commentsCsv: `/api/v1/comments.csv?subject=${key}`,
        commentsFeed: `/comments.atom?subject=${key}`,
      },
      links,
    };
    return { props, tags: links.tags };
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
