import { Injectable } from '@nestjs/common';
import { h } from 'preact';
import { Units } from '../../../commons/accounts/index.js';
import { Deadlines } from '../../../commons/deadlines/index.js';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { idOf, page, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { formatDate } from '../../../platform/i18n/index.js';
import type { Issuer } from '../drafts/recommendation-draft.js';
import { JUDGED_STATES } from '../following/judgements.service.js';
import { REGISTRATION_RULE } from '../recommendation.clocks.js';
import { isOneOf, recommendationLifecycle } from '../recommendation.lifecycle.js';
import { RECOMMENDATION, recommendationPath } from '../recommendation.rules.js';
import { isOwed } from './asking/asking.rules.js';
import { OwnPage } from './views/own.page.js';
import { mayWrite, WorkspaceAccess } from './workspace.access.js';
import { askedNote, owedLine, ownLine } from './workspace.presentation.js';
import { WorkspaceQueries, type OwnRecommendation } from './workspace.queries.js';

const WITHDRAWN_FROM: readonly string[] = recommendationLifecycle.transitions.withdraw.from;

/** The organisation's own page of one recommendation, and who may open which. */
@Injectable()
export class OwnPages {
  constructor(
    private readonly access: WorkspaceAccess,
    private readonly queries: WorkspaceQueries,
    private readonly deadlines: Deadlines,
    private readonly units: Units,
    private readonly database: Database,
  ) {}

  /** @throws NotFound for what is not sent, or not the organisation's; Forbidden for readers */
  async toWrite(ctx: PageContext, id: string): Promise<{ own: OwnRecommendation; issuer: Issuer }> {
    const issuer = await this.access.writer(ctx);
    const own = await this.one(issuer.organisationId, id);
    if (!own.sentAt) throw new NotFound('notFound');
    return { own, issuer };
  }

  /** @throws NotFound for what is not the organisation's */
  async one(organisationId: string, id: string): Promise<OwnRecommendation> {
    const known = idOf(id);
    const own = known && (await this.queries.one(this.database, organisationId, known));
    if (!own) throw new NotFound('notFound');
    return own;
  }

  async show(
    ctx: PageContext,
    own: OwnRecommendation,
    done: string | null,
    error?: string,
  ): Promise<PageResult> {
    const { locale, now } = ctx;
    const membership = await this.access.member(ctx);
    const ref = { type: RECOMMENDATION, id: own.id };
    const [clocks, units, indicators] = await Promise.all([
      this.deadlines.runningOf(this.database, RECOMMENDATION, [own.id]),
      this.units.all(),
      this.database.read('SELECT 1 FROM recommendation_indicator WHERE recommendation_id = $1 LIMIT 1', [
        own.id,
      ]),
    ]);
    const running = (clocks.get(ref.id) ?? []).filter(({ rule }) => rule.key !== REGISTRATION_RULE);
    const date = (at: Date | null) => at && formatDate(at, locale);
    const writes = mayWrite(membership);
    const isJudged = isOneOf(JUDGED_STATES, own.state);
    return page({
      title: own.title,
      status: error ? 422 : undefined,
      body: h(OwnPage, {
        ...ownLine(own, new Map(units.map((unit) => [unit.id, unit.name])), locale),
        publicPath: recommendationPath(own),
        incomingNumber: own.incomingNumber,
        sentOn: date(own.sentAt),
        answeredOn: date(own.answeredAt),
        agreedOn: own.agreedOn && formatDate(new Date(`${own.agreedOn}T12:00:00Z`), locale),
        clocks: running.map((clock) =>
          owedLine(
            { ...own, rule: clock.rule.key, dueAt: clock.dueAt, pausedAt: clock.pausedAt },
            locale,
            now,
          ),
        ),
        asked: askedNote(own.askedAt, locale, now),
        may: {
          ask: writes && isOwed(own),
          judge: writes && isJudged,
          dispute: writes && isJudged && own.disputeId === null,
          measure: writes && indicators.length > 0,
          withdraw: writes && WITHDRAWN_FROM.includes(own.state),
        },
        done,
        error: error ?? null,
      }),
    });
  }
}
