import { Injectable } from '@nestjs/common';
import { deadlineLine, Deadlines } from '../../../../commons/deadlines/index.js';
import { Trail } from '../../../../commons/trail/index.js';
import { Database } from '../../../../platform/database/index.js';
import { filePath } from '../../../../platform/files/index.js';
import type { PageContext } from '../../../../platform/http/index.js';
import { formatDate, localePath, pick, type Locale } from '../../../../platform/i18n/index.js';
import { Lifecycles } from '../../../../platform/lifecycle/index.js';
import { escapeHtml } from '../../../../platform/ui/index.js';
import { RecommendationAnswers } from '../../answering/recommendation-answer.service.js';
import { MILESTONE } from '../../following/milestone.rules.js';
import { OVERDUE_RULES } from '../../recommendation.clocks.js';
import { phaseOf, recommendationLifecycle, toneOf } from '../../recommendation.lifecycle.js';
import {
  RECOMMENDATION,
  RECOMMENDATIONS_PATH,
  recommendationPath,
  sidesDiffer,
  VERDICT_LABELS,
} from '../../recommendation.rules.js';
import { API_PATH } from '../data/recommendations-api.schemas.js';
import { RecommendationDetails, type ShownRecommendation } from '../recommendation-details.queries.js';
import { RecommendationRegisters } from '../recommendation-registers.service.js';
import { recommendationTags } from '../recommendation-tags.js';
import { pageMessages } from './page.messages.js';
import { chronicle, type Said } from './recommendation.chronicle.js';
import { factsOf, registrationOf } from './recommendation-facts.js';
import {
  clockOf,
  disputeBox,
  evidenceOf,
  historyLines,
  indicatorBox,
  milestoneLine,
} from './recommendation.presentation.js';
import { stations } from './recommendation.stations.js';
import type { SidesProps } from './views/follow-up.js';
import type { RecommendationPageProps } from './views/recommendation.page.js';

type Frame = Omit<RecommendationPageProps, 'signedIn'>;

/** Gathers what the page of one recommendation shows. */
@Injectable()
export class RecommendationPages {
  constructor(
    private readonly database: Database,
    private readonly details: RecommendationDetails,
    private readonly lifecycles: Lifecycles,
    private readonly deadlines: Deadlines,
    private readonly trail: Trail,
    private readonly registers: RecommendationRegisters,
    private readonly answers: RecommendationAnswers,
  ) {}

  async frame(
    row: ShownRecommendation,
    { locale, now, site }: Pick<PageContext, 'locale' | 'now' | 'site'>,
  ): Promise<{ props: Frame; tags: string[] }> {
    const { id } = row;
    const subject = { type: RECOMMENDATION, id };
    const [history, owed, links, names, answer, files, set, said] = await Promise.all([
      this.lifecycles.history(this.database, subject),
      this.deadlines.of(this.database, subject),
      this.trail.shown(subject),
      this.registers.names(),
      this.answers.of(id, locale),
      this.details.files(id),
      row.setId ? this.details.set(row.setId) : null,
      this.said(id),
    ]);
    const overdue = owed.some(
      ({ rule, state, dueAt }) => OVERDUE_RULES.includes(rule.key) && state === 'running' && dueAt <= now,
    );
    const props: Frame = {
      title: row.title,
      lang: row.lang,
      state: {
        label: pick(recommendationLifecycle.states[row.state].label, locale),
        tone: toneOf(row.state),
      },
      by: pageMessages(locale)('by', { name: row.organisationName }),
      overdue,
      clock: clockOf(owed, locale, now),
      stations: stations(row, owed, locale),
      answer,
      sides: row.answeredAt ? sidesOf(row, said, locale) : null,
      disputes: said.disputes.map((dispute) => disputeBox(dispute, locale)).reverse(),
      words: { problem: row.problem, measure: row.measure, expectedResult: row.expectedResult },
      milestones: said.milestones.map((milestone) => milestoneLine(milestone, locale, now)),
      indicators: said.indicators.map((indicator) => indicatorBox(indicator, locale)),
      history: historyLines(chronicle(row, history, owed, said), locale),
      owed: owed
        .filter(({ rule, state }) => rule.public && state !== 'cancelled')
        .map((one) => deadlineLine(one, locale, now)),
      // Milestones stand on the page themselves.
      links: { ...links, entries: links.entries.filter(({ card }) => card.ref.type !== MILESTONE) },
      facts: factsOf(row, { set, names, locale }),
      registration: registrationOf(row, locale),
      files: files.map((file) => ({ ...file, href: filePath(file) })),
      follow: isSettled(row) ? null : { scope: 'subject', subject: `${RECOMMENDATION}:${id}` },
      reportPath: `/report?subject=${RECOMMENDATION}:${id}`,
      data: dataOf(row, site.url, locale),
    };
    return { props, tags: [...recommendationTags(id), ...links.tags] };
  }

  private async said(id: string): Promise<Said> {
    const [reports, verdicts, disputes, milestones, indicators] = await Promise.all([
      this.details.reports(id),
      this.details.verdicts(id),
      this.details.disputes(id),
      this.details.milestones(id),
      this.details.indicators(id),
    ]);
    return { reports, verdicts, disputes, milestones, indicators };
  }
}

function sidesOf(row: ShownRecommendation, { reports, verdicts }: Said, locale: Locale): SidesProps | null {
  const t = pageMessages(locale);
  const [report, verdict] = [reports.at(-1), verdicts.at(-1)];
  if (row.state === 'rejected' && !verdict) return null;
  return {
    municipality: report
      ? {
          label: pick(recommendationLifecycle.states[report.state].label, locale),
          tone: toneOf(report.state),
          when: t('reportedOn', { date: formatDate(report.at, locale) }),
          progress: report.progress,
          evidence: evidenceOf(report),
        }
      : null,
    organisation: verdict
      ? {
          label: pick(VERDICT_LABELS[verdict.verdict].label, locale),
          tone: VERDICT_LABELS[verdict.verdict].tone,
          when: t('judgedOn', { date: formatDate(verdict.at, locale) }),
          evidence: evidenceOf(verdict),
        }
      : null,
    organisationName: row.organisationName,
    differ: sidesDiffer(row.state, row.verdict),
  };
}

function dataOf(row: ShownRecommendation, url: string, locale: Locale): RecommendationPageProps['data'] {
  const t = pageMessages(locale);
  const badge = localePath(locale, `${RECOMMENDATIONS_PATH}/${row.id}/badge.svg`);
  const alt = `${t('badgeLabel', { id: row.id })}: ${pick(recommendationLifecycle.states[row.state].label, locale)}`;
  const page = url + localePath(locale, recommendationPath(row));
  return {
    json: `${API_PATH}/${row.id}`,
    badge,
    badgeAlt: alt,
    badgeCode: `<a href="${escapeHtml(page)}"><img src="${escapeHtml(url + badge)}" alt="${escapeHtml(t('badgeLabel', { id: row.id }))}"></a>`,
  };
}

/** Nothing more will happen that followers would hear of. */
function isSettled({ state }: ShownRecommendation): boolean {
  return phaseOf(state) === 'over' && state !== 'implemented' && state !== 'notImplemented';
}
