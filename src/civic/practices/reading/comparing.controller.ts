import { Controller, Get, Param, Query } from '@nestjs/common';
import { h } from 'preact';
import { SubjectNames, type Names } from '../../../commons/subjects/index.js';
import { dateIn } from '../../../platform/clock/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Ctx, idOf, page, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { formatDate, formatNumber, type Locale } from '../../../platform/i18n/index.js';
import type { WholePractice } from '../practice-rows.js';
import { isPublic } from '../practice.lifecycle.js';
import { COMPARE_PATH, PRACTICE, practicePath, stepsOf } from '../practice.rules.js';
import { PracticeQueries, type ShownVersion } from '../practices.queries.js';
import { changesBetween } from '../record-words.js';
import { chosenIn, comparedPath, MOST_COMPARED } from './compare.rules.js';
import { LIST_TAGS } from './practice-filters.js';
import { costText, resultView, whenText, whereText, whoText } from './practice.presentation.js';
import { readingMessages } from './reading.messages.js';
import { ChangesPage, type VersionView } from './views/changes.page.js';
import { ComparePage, type ComparedPractice } from './views/compare.page.js';

const OTHERS = 30;

/** Practices beside each other, and a practice beside what it was. */
@Controller('practices')
export class ComparingController {
  constructor(
    private readonly queries: PracticeQueries,
    private readonly names: SubjectNames,
  ) {}

  /** Whatever is asked for, what can be compared is, and the rest is said. */
  @Get('compare')
  async compare(
    @Ctx() { locale }: PageContext,
    @Query() query: Record<string, unknown>,
  ): Promise<PageResult> {
    const { ids, nonsense } = chosenIn(query['p']);
    const [whole, names, { found: others }] = await Promise.all([
      this.queries.whole(ids),
      this.names.all(),
      this.queries.list({ order: 'newest' }, OTHERS, null),
    ]);
    const known = whole.filter(isPublic);
    const shown = known.slice(0, MOST_COMPARED);
    const chosen = ids.length + nonsense;
    const shownIds = shown.map(({ id }) => id);
    const title = readingMessages(locale)('compareTitle');
    return page({
      title,
      wide: true,
      tags: [...LIST_TAGS, ...shownIds.map((id) => `subject:${PRACTICE}:${id}`)],
      body: h(ComparePage, {
        title,
        practices: shown.map((practice) => compared(practice, shownIds, names, locale)),
        chosen,
        unknown: chosen - known.length,
        tooMany: known.length > MOST_COMPARED,
        others: others.filter(({ id }) => !shownIds.includes(id)),
      }),
    });
  }

  @Get(':idSlug/changes')
  async changes(@Ctx() { locale }: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const id = idOf(idSlug);
    const [practice] = id ? await this.queries.whole([id]) : [];
    if (!practice || !isPublic(practice)) throw new NotFound('practiceNotFound');
    const [versions, names] = await Promise.all([this.queries.versions(practice.id), this.names.all()]);
    const t = readingMessages(locale);
    const title = t('changesTitle');
    return page({
      title,
      tags: [`subject:${PRACTICE}:${practice.id}`, 'topics', 'places'],
      body: h(ChangesPage, {
        title,
        practice: { path: practicePath(practice), title: practice.title, lang: practice.lang },
        lead: t('changesLead', { count: versions.length }),
        versions: versions
          .map((version, at) => versionView(version, versions[at - 1], names, locale))
          .reverse(),
      }),
    });
  }
}

function compared(
  practice: WholePractice,
  ids: readonly string[],
  { places }: Names,
  locale: Locale,
): ComparedPractice {
  const { id, title, lang, summary, problem, solution, success, risks } = practice;
  return {
    id,
    title,
    lang,
    summary,
    problem,
    solution,
    success,
    risks,
    path: practicePath(practice),
    results: practice.results.map((result) => resultView(result, locale)),
    cost: costText(practice, locale),
    who: whoText(practice, locale),
    where: whereText(practice, places, locale),
    when: whenText(practice, locale),
    steps: stepsOf(practice.steps),
    supporters: formatNumber(practice.supporters, locale),
    without: comparedPath(COMPARE_PATH, ids, id),
  };
}

function versionView(
  { number, record, changed, note, at }: ShownVersion,
  before: ShownVersion | undefined,
  names: Names,
  locale: Locale,
): VersionView {
  const t = readingMessages(locale);
  return {
    number,
    title: t('versionOn', { number, date: formatDate(dateIn(at), locale) }),
    note: before ? note : t('firstVersion'),
    changes: before ? changesBetween({ before: before.record, after: record }, changed, names, locale) : [],
  };
}
