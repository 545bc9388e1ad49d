import { Injectable } from '@nestjs/common';
import { h } from 'preact';
import { Units, type Membership } from '../../../commons/accounts/index.js';
import { Database } from '../../../platform/database/index.js';
import { page, withQuery, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { pick } from '../../../platform/i18n/index.js';
import { RecommendationSets } from '../recommendation-sets.service.js';
import { recommendationLifecycle, type RecommendationState } from '../recommendation.lifecycle.js';
import { donorReportPath } from '../donor-reports/donor-report.paths.js';
import { HomePage } from './views/home.page.js';
import { mayWrite } from './workspace.access.js';
import { workspaceMessages } from './workspace.messages.js';
import { ownSetPath, WORKSPACE_PATH } from './workspace.paths.js';
import { owedLine, ownLine } from './workspace.presentation.js';
import { WorkspaceQueries } from './workspace.queries.js';

const PER_PAGE = 20;
const IN_CARD = 8;

/** The first page of the workspace. */
@Injectable()
export class HomePages {
  constructor(
    private readonly queries: WorkspaceQueries,
    private readonly sets: RecommendationSets,
    private readonly units: Units,
    private readonly database: Database,
  ) {}

  async show(
    { locale, now }: PageContext,
    membership: Membership,
    { state, before }: { state?: RecommendationState | undefined; before?: string | undefined },
    told: string | null,
  ): Promise<PageResult> {
    const t = workspaceMessages(locale);
    const { organisationId, name } = membership;
    const [waiting, owed, drafts, found, counts, sets, units] = await Promise.all([
      this.queries.waiting(organisationId, IN_CARD),
      this.queries.owed(organisationId, IN_CARD),
      this.queries.list(organisationId, { state: 'draft' }, null, IN_CARD),
      this.queries.list(organisationId, { state }, before ?? null, PER_PAGE + 1),
      this.queries.counts(organisationId),
      this.sets.of(this.database, organisationId),
      this.units.all(),
    ]);
    const names = new Map(units.map((unit) => [unit.id, unit.name]));
    const shown = found.slice(0, PER_PAGE);
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const states = Object.keys(recommendationLifecycle.states) as RecommendationState[];
    return page({
      title: t('workspace'),
      wide: true,
      body: h(HomePage, {
        name,
        writes: mayWrite(membership),
        told,
        total,
        waiting: waiting.map((own) => ownLine(own, names, locale)),
        owed: owed.map((one) => owedLine(one, locale, now)),
        drafts: drafts.map((own) => ownLine(own, names, locale)),
        draftCount: counts.draft ?? 0,
        sets: sets.slice(0, IN_CARD).map(({ id, title, lang }) => ({ path: ownSetPath(id), title, lang })),
        reportPath: total > (counts.draft ?? 0) ? donorReportPath(organisationId) : null,
        lines: shown.map((own) => ownLine(own, names, locale)),
        state: state ?? '',
        states: [
          { value: '', label: t('anyState', { count: total }) },
          ...states.flatMap((code) => {
            const count = counts[code];
            const label = pick(recommendationLifecycle.states[code].label, locale);
            return count ? [{ value: code, label: t('ofState', { state: label, count }) }] : [];
          }),
        ],
        older:
          found.length > PER_PAGE
            ? withQuery(WORKSPACE_PATH, { state, before: shown.at(-1)!.id })
            : undefined,
        first: before ? withQuery(WORKSPACE_PATH, { state }) : undefined,
      }),
    });
  }
}
