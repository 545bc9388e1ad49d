import { Injectable } from '@nestjs/common';
import { Deadlines, deadlineState } from '../../../commons/deadlines/index.js';
import { Decisions, OUTCOMES } from '../../../commons/decisions/index.js';
import type { PageCell, RecordSection } from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { formatDate, formatDeadline, formatNumber, pick } from '../../../platform/i18n/index.js';
import { RecommendationDetails } from '../reading/recommendation-details.queries.js';
import type { Recommendation } from '../recommendation.entity.js';
import { isOneOf, recommendationLifecycle, RUNNING_STATES } from '../recommendation.lifecycle.js';
import { RECOMMENDATION, VERDICT_LABELS } from '../recommendation.rules.js';
import { recordMessages } from './recommendations.admin.messages.js';

const t = recordMessages('bg');

type Cell = string | PageCell;

/** What a record's page tells beside its fields. */
@Injectable()
export class RecommendationSections {
  constructor(
    private readonly database: Database,
    private readonly deadlines: Deadlines,
    private readonly decisions: Decisions,
    private readonly details: RecommendationDetails,
  ) {}

  async of(row: Recommendation, now: Date): Promise<RecordSection[]> {
    const sections = await Promise.all([
      this.clocks(row, now),
      this.answer(row),
      this.disputes(row),
      this.sides(row),
      this.milestones(row),
      this.indicators(row),
    ]);
    return [...text(row), ...sections.flat()];
  }

  private async clocks({ id }: Recommendation, now: Date): Promise<RecordSection[]> {
    const found = await this.deadlines.of(this.database, { type: RECOMMENDATION, id });
    const rows = found
      .toSorted((left, right) => left.dueAt.getTime() - right.dueAt.getTime())
      .map((deadline): Cell[] => [
        pick(deadline.rule.label, 'bg'),
        deadlineState(deadline, 'bg', now),
        formatDeadline(deadline.dueAt, 'bg'),
        deadline.rule.law?.bg ?? '',
      ]);
    const columns = [t('clockWhat'), t('clockState'), t('clockUntil'), t('clockLaw')];
    return [{ id: 'clocks', title: t('clocks'), table: { columns, rows, empty: t('noClocks') } }];
  }

  private async answer({ id, state }: Recommendation): Promise<RecordSection[]> {
    if (state === 'sent') return [];
    const [decision] = (
      await this.decisions.ofSubjects(this.database, [{ type: RECOMMENDATION, id }])
    ).values();
    const rows: Cell[][] = decision
      ? [
          [
            { text: `№ ${decision.id}`, href: `/admin/resources/decisions/records/${decision.id}/show` },
            { text: OUTCOMES[decision.outcome].label.bg, tone: OUTCOMES[decision.outcome].tone },
            t(decision.publishedAt ? 'answerPublished' : decision.state),
            decision.reason,
          ],
        ]
      : [];
    const columns = [t('answerDecision'), t('answer'), t('answerState'), t('answerText')];
    return [{ id: 'answer', title: t('answer'), table: { columns, rows, empty: t('noAnswer') } }];
  }

  private async disputes({ id, disputes }: Recommendation): Promise<RecordSection[]> {
    if (disputes === 0) return [];
    const rows = (await this.details.disputes(id)).map((dispute): Cell[] => [
      formatDate(dispute.at, 'bg', 'short'),
      dispute.text,
      dispute.answer?.text ?? { text: t('disputeOpen'), tone: 'wait' },
    ]);
    const columns = [t('when'), t('text'), t('answerOf')];
    return [{ id: 'disputes', title: t('disputes'), table: { columns, rows, empty: t('none') } }];
  }

  private async sides({ id, answeredAt }: Recommendation): Promise<RecordSection[]> {
    if (!answeredAt) return [];
    const [reports, verdicts] = await Promise.all([this.details.reports(id), this.details.verdicts(id)]);
    const columns = [t('when'), t('what'), t('text')];
    const told = reports.map(({ at, state, progress, text: said }): Cell[] => [
      formatDate(at, 'bg', 'short'),
      t('percent', { state: recommendationLifecycle.states[state].label.bg, progress }),
      said,
    ]);
    const judged = verdicts.map(({ at, verdict, text: said }): Cell[] => [
      formatDate(at, 'bg', 'short'),
      { text: VERDICT_LABELS[verdict].label.bg, tone: VERDICT_LABELS[verdict].tone },
      said,
    ]);
    return [
      { id: 'reports', title: t('reports'), table: { columns, rows: told, empty: t('none') } },
      { id: 'verdicts', title: t('verdicts'), table: { columns, rows: judged, empty: t('none') } },
    ];
  }

  private async milestones({ id, state, answeredAt }: Recommendation): Promise<RecordSection[]> {
    if (!answeredAt) return [];
    const open = isOneOf(RUNNING_STATES, state);
    const rows = (await this.details.milestones(id)).map((one): Cell[] => [
      one.title,
      formatDate(one.dueOn, 'bg', 'short'),
      one.doneOn !== null
        ? { text: formatDate(one.doneOn, 'bg', 'short'), tone: 'open' }
        : open
          ? {
              text: t('markDone'),
              href: `/admin/resources/recommendation-milestones/records/${one.id}/finish`,
            }
          : '',
    ]);
    const columns = [t('what'), t('due'), t('done')];
    return [{ id: 'milestones', title: t('milestones'), table: { columns, rows, empty: t('none') } }];
  }

  private async indicators({ id }: Recommendation): Promise<RecordSection[]> {
    const rows = (await this.details.indicators(id)).map(
      ({ id: indicatorId, name, unit, target, measured }): Cell[] => {
        const last = measured.at(-1);
        return [
          name,
          [formatNumber(target, 'bg'), unit].join(' '),
          last ? [formatNumber(last.value, 'bg'), unit].join(' ') : '',
          {
            text: t('measureNow'),
            href: `/admin/resources/recommendation-indicators/records/${indicatorId}/measure`,
          },
        ];
      },
    );
    if (rows.length === 0) return [];
    const columns = [t('what'), t('target'), t('last'), t('measureNow')];
    return [{ id: 'indicators', title: t('indicators'), table: { columns, rows, empty: t('none') } }];
  }
}

function text({ measure, problem, expectedResult, lang }: Recommendation): RecordSection[] {
  return [
    { id: 'measure', title: t('measure'), first: true, quote: { text: measure, lang } },
    { id: 'problem', title: t('problem'), first: true, quote: { text: problem, lang } },
    { id: 'expectedResult', title: t('expectedResult'), first: true, quote: { text: expectedResult, lang } },
  ];
}
