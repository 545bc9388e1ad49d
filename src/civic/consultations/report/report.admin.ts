import { Injectable, type OnModuleInit } from '@nestjs/common';
import { boundTo, mayTouch } from '../../../commons/accounts/index.js';
import { Decisions, type DecisionProgress } from '../../../commons/decisions/index.js';
import {
  backofficePage,
  BackofficeRegistry,
  textOf,
  type BackofficeContext,
  type Outcome,
  type PageContent,
  type PageForm,
  type PageSection,
  type RecordLink,
  type Values,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { Forbidden, NotFound } from '../../../platform/errors/index.js';
import { ApiDocs } from '../../../platform/http/index.js';
import { formatDate, formatDateTime } from '../../../platform/i18n/index.js';
import type { ConsultationState } from '../consultation.lifecycle.js';
import { CONSULTATION } from '../consultation.subject.js';
import { lastDayOf } from '../consultation.term.js';
import { ConsultationReports } from './consultation-reports.service.js';
import { reportApi } from './report-api.controller.js';
import { reportAdminMessages, reportProblems } from './report.admin.messages.js';
import { reportPath } from './report.paths.js';
import { ReportQueries } from './report.queries.js';
import { isReportable, REPORT_LIMITS } from './report.rules.js';
import { OUTCOMES } from './report.outcomes.js';

const t = reportAdminMessages('bg');
const texts = reportAdminMessages.texts;
const PERMISSION = 'consultations.report';
const PAGE = 'report';
const PATH = `/admin/pages/${PAGE}`;
const MOST_WAITING = 100;

interface Row {
  id: string;
  number: string;
  title: string;
  state: ConsultationState;
  unitId: string | null;
  closesAt: Date;
}

/** Where the record of a consultation leads once its term is over. */
export function reportLinks({ id, state }: { id: string; state: ConsultationState }): RecordLink[] {
  if (!isReportable(state)) return [];
  return [{ label: state === 'reported' ? texts.correct : texts.open, href: `${PATH}?consultation=${id}` }];
}

/** The page of the back office on which a справка is looked over and published. */
@Injectable()
export class ReportAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly reports: ConsultationReports,
    private readonly queries: ReportQueries,
    private readonly decisions: Decisions,
    private readonly apiDocs: ApiDocs,
  ) {}

  onModuleInit(): void {
    this.apiDocs.register(reportApi);
    this.registry.register(
      backofficePage({
        name: PAGE,
        label: texts.page,
        navigation: { group: 'processes', order: 14 },
        permission: PERMISSION,
        load: (ctx, query) => this.load(ctx, query['consultation']),
        actions: { publish: { run: (ctx, values, hidden) => this.publish(ctx, values, hidden) } },
        badge: async (ctx) => ({ count: (await this.waiting(ctx)).length }),
        messages: reportProblems,
      }),
    );
  }

  private async load(ctx: BackofficeContext, id: string | undefined): Promise<PageContent> {
    if (id === undefined) return this.choice(ctx);
    const row = await this.row(ctx, id);
    const process = { type: CONSULTATION, id: row.id };
    const [progress, editions] = await Promise.all([
      this.decisions.progress(this.database, process),
      this.queries.editions(this.database, row.id),
    ]);
    const latest = editions[0]?.version ?? 0;
    const ready = isReportable(row.state) && progress.confirmed === progress.total;
    const sections: PageSection[] = [
      {
        id: 'preview',
        title: `${row.number} · ${row.title}`,
        paragraphs: [isReportable(row.state) ? readiness(progress) : t('notNow')],
        table: previewTable(row.id, progress),
      },
      ...(editions.length > 0
        ? [
            {
              id: 'published',
              title: t('published'),
              table: {
                columns: [t('version'), t('date'), t('noteLabel')],
                rows: editions.map(({ version, publishedAt, note }) => [
                  { text: String(version), href: `${reportPath(row)}?version=${version}` },
                  formatDateTime(publishedAt, 'bg'),
                  note,
                ]),
                empty: t('nothing'),
              },
            },
          ]
        : []),
      ...(ready ? [{ id: 'publish', forms: [form(row.id, latest, progress.total === 0)] }] : []),
    ];
    return { intro: t('intro'), sections };
  }

  private async choice(ctx: BackofficeContext): Promise<PageContent> {
    const found = await this.waiting(ctx);
    return {
      intro: t('intro'),
      sections: [
        {
          id: 'choose',
          title: t('choose'),
          table: {
            columns: [t('consultation'), t('closed')],
            rows: found.map(({ id, number, title, closesAt }) => [
              { text: `${number} · ${title}`, href: `${PATH}?consultation=${id}` },
              formatDate(lastDayOf(closesAt), 'bg'),
            ]),
            empty: t('chooseEmpty'),
          },
        },
      ],
    };
  }

  private waiting({ staff }: BackofficeContext): Promise<Row[]> {
    return this.database.read<Row>(
      `SELECT id, number, title, state, unit_id AS "unitId", closes_at AS "closesAt" FROM consultation
       WHERE state IN ('closed', 'summarising') AND ($1::bigint[] IS NULL OR unit_id = ANY($1))
       ORDER BY closes_at, id LIMIT $2`,
      [boundTo(staff), MOST_WAITING],
    );
  }

  private async row({ staff }: BackofficeContext, id: string): Promise<Row> {
    const [row] = /^[1-9]\d{0,17}$/.test(id)
      ? await this.database.read<Row>(
          `SELECT id, number, title, state, unit_id AS "unitId", closes_at AS "closesAt" FROM consultation
           WHERE id = $1 AND state NOT IN ('draft', 'scheduled')`,
          [id],
        )
      : [];
    if (!row) throw new NotFound('consultationNotFound');
    if (!mayTouch(staff, row.unitId)) throw new Forbidden('consultationOtherUnit');
    return row;
  }

  private async publish(
    ctx: BackofficeContext,
    values: Values,
    hidden: Record<string, string>,
  ): Promise<Outcome> {
    const { id, title } = await this.row(ctx, hidden['consultation'] ?? '');
    const order = {
      note: textOf(values['note']),
      none: values['none'] === true,
      place: values['place'] === 'elsewhere' ? ('elsewhere' as const) : ('here' as const),
      url: textOf(values['url']),
      on: textOf(values['on']) || null,
      seen: Number(hidden['version']),
    };
    const version = await this.database.transaction((tx) =>
      this.reports.publish(tx, id, order, ctx.actor, ctx.now),
    );
    const message = { bg: t('done', { version }), en: reportAdminMessages('en')('done', { version }) };
    return { message, redirect: reportPath({ id, title }) };
  }
}

function readiness({ total, confirmed }: DecisionProgress): string {
  if (total === 0) return t('readyNone');
  return confirmed === total ? t('ready') : t('notReady', { count: total - confirmed });
}

/** Each count leads to the proposals that it counts. */
function previewTable(
  consultationId: string,
  { total, confirmed, proposed, byOutcome }: DecisionProgress,
): PageSection['table'] {
  const list = (text: string, view: string) => ({
    text,
    href: `/admin/resources/contributions?view=${view}&filters.consultationId=${consultationId}`,
  });
  return {
    columns: [t('what'), t('howMany')],
    rows: [
      [list(t('contributions'), 'all'), String(total)],
      [list(t('confirmed'), 'confirmed'), String(confirmed)],
      ...OUTCOMES.map((outcome) => [t(outcome), String(byOutcome[outcome])]),
      [
        list(t('proposed'), 'proposed'),
        { text: String(proposed), ...(proposed > 0 && { tone: 'wait' as const }) },
      ],
      [
        list(t('undecided'), 'undecided'),
        {
          text: String(total - confirmed - proposed),
          ...(total > confirmed + proposed && { tone: 'late' as const }),
        },
      ],
    ],
    empty: t('nothing'),
  };
}

function form(consultationId: string, latest: number, empty: boolean): PageForm {
  return {
    action: 'publish',
    title: t(latest > 0 ? 'correct' : 'open'),
    fields: {
      ...(latest > 0 && {
        note: {
          label: texts.noteLabel,
          hint: texts.noteHint,
          type: 'longText' as const,
          required: true,
          max: REPORT_LIMITS.note,
        },
      }),
      ...(empty && { none: { label: texts.noneLabel, hint: texts.noneHint, type: 'boolean' as const } }),
      place: {
        label: texts.placeLabel,
        type: 'select',
        required: true,
        choices: [
          { value: 'here', label: texts.placeHere },
          { value: 'elsewhere', label: texts.placeElsewhere },
        ],
      },
      url: { label: texts.urlLabel, type: 'url', max: REPORT_LIMITS.url },
      on: { label: texts.onLabel, type: 'date' },
    },
    values: { place: 'here', none: false },
    hidden: { consultation: consultationId, version: String(latest) },
    submit: t(latest > 0 ? 'correct' : 'open'),
  };
}
