import { Controller, Get, Param, Query } from '@nestjs/common';
import { h } from 'preact';
import { participantId, ParticipantOnly } from '../../accounts/index.js';
import { Ctx, page, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { formatDate, pick } from '../../../platform/i18n/index.js';
import { appealLifecycle } from '../appeals/appeal.lifecycle.js';
import { APPEALS_PATH, STATEMENTS_PATH } from '../moderation.paths.js';
import { StatementDoor } from './statement-door.js';
import { statementMessages } from './statement.messages.js';
import { statementView } from './statement.presentation.js';
import { Statements } from './statements.service.js';
import { StatementPage, StatementsPage, type ShownAppeal } from './views/statement.page.js';
import type { StatedAppeal } from './statements.queries.js';

const MOST_SHOWN = 100;

@Controller(STATEMENTS_PATH.slice(1))
export class StatementsController {
  constructor(
    private readonly statements: Statements,
    private readonly door: StatementDoor,
  ) {}

  @Get()
  @ParticipantOnly()
  async mine(@Ctx() ctx: PageContext): Promise<PageResult> {
    const { locale, now } = ctx;
    const found = await this.statements.of(participantId(ctx), MOST_SHOWN);
    const items = await Promise.all(
      found.map(async ({ id, at }) => {
        const stated = await this.statements.stated(id);
        const kind = this.statements.kindOf(stated.decision, locale);
        const { title, facts } = statementView({ ...stated, kind }, locale, now);
        return {
          path: `${STATEMENTS_PATH}/${id}`,
          title,
          about: facts[0]?.value ?? '',
          lang: facts[0]?.lang,
          at: formatDate(at, locale),
        };
      }),
    );
    return page({ title: statementMessages(locale)('mineTitle'), body: h(StatementsPage, { items }) });
  }

  @Get(':key')
  async show(
    @Ctx() ctx: PageContext,
    @Param('key') key: string,
    @Query('appealed') appealed?: string,
  ): Promise<PageResult> {
    const opened = await this.door.open('statement', key, ctx);
    if ('redirect' in opened) return opened.redirect;
    const { stated, proven } = opened;
    const { locale, now } = ctx;
    const { decision } = stated;
    const view = statementView({ ...stated, kind: this.statements.kindOf(decision, locale) }, locale, now);
    return page({
      title: view.title,
      body: h(StatementPage, {
        view,
        appealPath: proven ? this.door.pathOf('appeal', decision.id) : `${APPEALS_PATH}/${decision.id}`,
        appeal: decision.appeal && shown(decision.appeal, ctx),
        appealed: appealed !== undefined && decision.appeal !== null,
      }),
    });
  }
}

function shown({ text, lang, at, state, answer }: StatedAppeal, { locale }: PageContext): ShownAppeal {
  const { label, tone } = appealLifecycle.states[state];
  return { text, lang, at, state: { label: pick(label, locale), tone: tone ?? 'plain' }, answer };
}
