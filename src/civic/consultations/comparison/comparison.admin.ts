import { Injectable, type OnModuleInit } from '@nestjs/common';
import { boundTo, mayTouch } from '../../../commons/accounts/index.js';
import {
  backofficePage,
  BackofficeRegistry,
  type BackofficeContext,
  type Choice,
  type Outcome,
  type PageContent,
  type PageForm,
  type PageSection,
  type RecordLink,
  type Values,
} from '../../../platform/backoffice/index.js';
import { Database, rows } from '../../../platform/database/index.js';
import { Forbidden, NotFound, RuleBroken } from '../../../platform/errors/index.js';
import { ApiDocs } from '../../../platform/http/index.js';
import { pick } from '../../../platform/i18n/index.js';
import type { ConsultationState } from '../consultation.lifecycle.js';
import { consultationPath } from '../consultation.subject.js';
import { matchesPath } from '../text/text-actions.js';
import { FINAL_STATES } from '../text/text-deeds.service.js';
import { ArticleTrail } from './article-trail.service.js';
import { comparedArticles } from './article-words.rules.js';
import { comparisonApi } from './comparison-api.controller.js';
import { comparisonAdminMessages } from './comparison.admin.messages.js';
import { comparisonMessages } from './comparison.messages.js';
import { articleLabel, countLines } from './comparison.presentation.js';
import { Comparisons, type ComparedText, type Comparison } from './comparisons.service.js';

const t = comparisonAdminMessages('bg');
const { texts } = comparisonAdminMessages;
const PAGE = 'adopted-text';
const PERMISSION = 'consultations.edit';
const MOST_LISTED = 100;

interface Row {
  id: string;
  number: string;
  title: string;
  unitId: string | null;
}

/** Where the record of a consultation leads once its adopted text may be there. */
export function matchLinks({ id, state }: { id: string; state: ConsultationState }): RecordLink[] {
  return FINAL_STATES.includes(state) ? [{ label: texts.page, href: matchesPath(id) }] : [];
}

/** The page of the back office on which a clerk looks over where the adopted articles come from. */
@Injectable()
export class ComparisonAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly comparisons: Comparisons,
    private readonly articleTrail: ArticleTrail,
    private readonly apiDocs: ApiDocs,
  ) {}

  onModuleInit(): void {
    this.apiDocs.register(comparisonApi);
    this.registry.register(
      backofficePage({
        name: PAGE,
        label: texts.page,
        navigation: { group: 'processes', order: 15 },
        permission: PERMISSION,
        load: (ctx, query) =>
          query['consultation'] ? this.load(ctx, query['consultation']) : this.choice(ctx),
        actions: { correct: { run: (ctx, values, hidden) => this.correct(ctx, values, hidden) } },
        messages: comparisonAdminMessages,
      }),
    );
  }

  private async load(ctx: BackofficeContext, id: string): Promise<PageContent> {
    const row = await this.row(ctx, id);
    const comparison = await this.comparisons.ofFinal(this.database, row.id);
    if (!comparison) throw new NotFound('finalNotFound');
    const href = `${consultationPath(row)}/changes`;
    return {
      intro: t('intro'),
      sections: [
        {
          id: 'matches',
          title: `${row.number} · ${row.title}`,
          paragraphs: [countLines(comparison.matches, 'bg').join(', ')],
          table: matchTable(comparison, href),
        },
        { id: 'correct', forms: [form(row.id, comparison)] },
      ],
    };
  }

  private async choice({ staff }: BackofficeContext): Promise<PageContent> {
    const found = await this.database.read<Row>(
      `SELECT id, number, title, unit_id AS "unitId" FROM consultation
       WHERE EXISTS (SELECT FROM consultation_text WHERE consultation_id = consultation.id AND stage = 'final')
         AND ($1::bigint[] IS NULL OR unit_id = ANY($1)) ORDER BY id DESC LIMIT $2`,
      [boundTo(staff), MOST_LISTED],
    );
    const table = {
      columns: [t('consultation')],
      rows: found.map(({ id, number, title }) => [
        { text: `${number} · ${title}`, href: `/admin/pages/${PAGE}?consultation=${id}` },
      ]),
      empty: t('chooseEmpty'),
    };
    return { intro: t('intro'), sections: [{ id: 'choose', title: t('choose'), table }] };
  }

  private async correct(
    ctx: BackofficeContext,
    values: Values,
    hidden: Record<string, string>,
  ): Promise<Outcome> {
    const { id } = await this.row(ctx, hidden['consultation'] ?? '');
    const chosen = Array.isArray(values['draft']) ? values['draft'] : [];
    if (values['how'] === 'from' && chosen.length === 0)
      throw new RuleBroken('fromMissing', {}, { draft: 'fromMissing' });
    await this.database.transaction(async (tx) => {
      await rows(tx, 'SELECT id FROM consultation WHERE id = $1 FOR UPDATE', [id]);
      await this.comparisons.correct(
        tx,
        id,
        {
          finalVersion: Number(hidden['version']),
          finalAnchor: typeof values['final'] === 'string' ? values['final'] : '',
          draftAnchors: values['how'] === 'computed' ? null : values['how'] === 'new' ? [] : chosen,
        },
        ctx.actor,
        ctx.now,
      );
      await this.articleTrail.settle(tx, id, ctx.now);
    });
    return { message: texts.done, redirect: `/admin/pages/${PAGE}?consultation=${id}` };
  }

  private async row({ staff }: BackofficeContext, id: string): Promise<Row> {
    const [row] = /^[1-9]\d{0,17}$/.test(id)
      ? await this.database.read<Row>(
          `SELECT id, number, title, unit_id AS "unitId" FROM consultation
           WHERE id = $1 AND state NOT IN ('draft', 'scheduled')`,
          [id],
        )
      : [];
    if (!row) throw new NotFound('consultationNotFound');
    if (!mayTouch(staff, row.unitId)) throw new Forbidden('consultationOtherUnit');
    return row;
  }
}

function matchTable({ before, after, matches, corrected }: Comparison, href: string): PageSection['table'] {
  const [drafts, finals] = [labels(before), labels(after)];
  const names = (ids: readonly string[], known: ReadonlyMap<string, string>) =>
    ids.map((id) => known.get(id) ?? id).join(', ') || t('none');
  return {
    columns: [t('adopted'), t('from'), t('kind')],
    rows: matches.map(({ kind, moved, draft, final }) => {
      const told = pick(comparisonMessages.texts[`kind_${kind === 'same' && moved ? 'moved' : kind}`], 'bg');
      return [
        final[0] ? { text: names(final, finals), href: `${href}#${final[0]}` } : names(final, finals),
        names(draft, drafts),
        final.some((id) => corrected.has(id)) ? t('byHand', { kind: told }) : told,
      ];
    }),
    empty: t('chooseEmpty'),
  };
}

function form(consultationId: string, { before, after }: Comparison): PageForm {
  return {
    action: 'correct',
    title: t('correct'),
    fields: {
      final: { label: texts.adopted, type: 'select', required: true, choices: () => choices(after) },
      how: {
        label: texts.how,
        type: 'select',
        required: true,
        choices: [
          { value: 'from', label: texts.howFrom },
          { value: 'new', label: texts.howNew },
          { value: 'computed', label: texts.howComputed },
        ],
      },
      draft: { label: texts.from, type: 'choices', choices: () => choices(before) },
    },
    values: { how: 'from' },
    hidden: { consultation: consultationId, version: String(after.version) },
    submit: t('correct'),
  };
}

function choices(text: ComparedText): Choice[] {
  return [...labels(text)].map(([value, label]) => ({ value, label }));
}

function labels({ sections }: ComparedText): ReadonlyMap<string, string> {
  const compared = new Set(comparedArticles(sections).map(({ id }) => id));
  return new Map(
    sections
      .filter(({ id }) => compared.has(id))
      .map((section) => [section.id, section.heading ?? articleLabel(section, 'bg')]),
  );
}
