import { Injectable } from '@nestjs/common';
import { h } from 'preact';
import { mayTouch } from '../../../../commons/accounts/index.js';
import { Moderation } from '../../../../commons/moderation/index.js';
import { page, type PageContext, type PageResult } from '../../../../platform/http/index.js';
import { excerpt, localePath } from '../../../../platform/i18n/index.js';
import { blankForm, hasErrors, qrDrawing, type FormState } from '../../../../platform/ui/index.js';
import { EVENT, eventPath } from '../../event.rules.js';
import type { ShownEvent } from '../../events.queries.js';
import { questionsPath, questionsTag } from '../hall.rules.js';
import { QuestionDesk } from './question-desk.service.js';
import { byStage, questionView, type QuestionReader } from './question.presentation.js';
import { takesQuestions, type QuestionOrder } from './question.rules.js';
import { questionMessages } from './questions.messages.js';
import { QuestionQueries } from './questions.queries.js';
import { QuestionDeskPage, type QuestionDeskPageProps } from './views/question-desk.page.js';
import { QuestionScreenPage } from './views/question-screen.page.js';
import { QuestionsPage } from './views/questions.page.js';

const IN_CHOICE = 80;

/** Makes the pages of the questions of one event. */
@Injectable()
export class QuestionPages {
  constructor(
    private readonly queries: QuestionQueries,
    private readonly desk: QuestionDesk,
    private readonly moderation: Moderation,
  ) {}

  async list(
    event: ShownEvent,
    ctx: PageContext,
    { order, done = null, form }: { order: QuestionOrder; done?: string | null; form?: FormState<object> },
  ): Promise<PageResult> {
    const { locale, viewer, now } = ctx;
    const participantId = viewer?.participantId ?? null;
    const open = takesQuestions(event, now);
    const [found, liked] = await Promise.all([
      this.queries.of(event.id, order, participantId),
      participantId ? this.queries.likedBy(event.id, participantId) : new Set<string>(),
    ]);
    const reader = this.reader(ctx, liked, open);
    const lists = byStage(found);
    const views = (questions: typeof found) => questions.map((question) => questionView(question, reader));
    const t = questionMessages(locale);
    const shown = form ?? blankForm({});
    return page({
      title: `${t('questions')}: ${event.title}`,
      description: event.summary,
      hasErrors: hasErrors(shown),
      tags: form || done ? undefined : [questionsTag(event.id), `subject:${EVENT}:${event.id}`, 'today'],
      body: h(QuestionsPage, {
        event: headOf(event),
        path: questionsPath(event.id),
        form: open ? shown : null,
        shownAs: viewer && (viewer.showsName && viewer.name ? viewer.name : t('participant')),
        done,
        order,
        next: views(lists.next),
        waiting: views(lists.waiting),
        asked: views(lists.asked),
        answered: views(lists.answered),
        desk:
          ctx.staff !== null &&
          ctx.staff.permissions.has('events.questions') &&
          mayTouch(ctx.staff, event.unitId),
      }),
    });
  }

  /** Never from a cache: a hall looks at it. */
  async screen(event: ShownEvent, { locale, site }: PageContext): Promise<PageResult> {
    const { next } = byStage(await this.queries.of(event.id, 'likes'));
    const path = questionsPath(event.id);
    const asked = new URL(localePath(locale, path), site.url);
    return page({
      title: `${questionMessages(locale)('screenTitle')}: ${event.title}`,
      wide: true,
      body: h(QuestionScreenPage, {
        title: event.title,
        lang: event.lang,
        path,
        address: `${asked.host}${asked.pathname}`,
        qr: qrDrawing(asked.href),
        questions: next.map(({ id, text, lang, likes }) => ({ id, text, lang, likes })),
      }),
    });
  }

  async atDesk(
    event: ShownEvent,
    ctx: PageContext,
    {
      notice = null,
      typed = { text: '', name: '' },
      order = 'likes',
      status,
    }: {
      notice?: QuestionDeskPageProps['notice'];
      typed?: QuestionDeskPageProps['typed'];
      order?: QuestionOrder;
      status?: number;
    } = {},
  ): Promise<PageResult> {
    const { locale, now, staff } = ctx;
    const open = takesQuestions(event, now);
    const found = await this.queries.of(event.id, order);
    const reader = this.reader(ctx, new Set(), false);
    const { next, waiting, asked, answered } = byStage(found);
    const views = (questions: typeof found) => questions.map((question) => questionView(question, reader));
    const mayHide = staff?.permissions.has('moderation.decide') ?? false;
    const reasons = mayHide ? await this.desk.hidingReasons() : null;
    return page({
      title: questionMessages(locale)('deskTitle'),
      status,
      body: h(QuestionDeskPage, {
        event: headOf(event),
        path: questionsPath(event.id),
        notice,
        typed,
        order,
        open,
        shortlist: views(next),
        others: views(waiting),
        done: [...asked, ...answered].map((question) => ({
          ...questionView(question, reader),
          isAsked: question.stage === 'asked',
        })),
        targets: found.map(({ id, text, lang }) => ({ value: id, label: excerpt(text, IN_CHOICE), lang })),
        reasons: reasons && reasons.map(({ value, name }) => ({ value, label: name[locale] })),
      }),
    });
  }

  private reader({ locale, viewer }: PageContext, liked: ReadonlySet<string>, open: boolean): QuestionReader {
    const participantId = viewer?.participantId ?? null;
    return { locale, participantId, liked, open, reportPath: (ref) => this.moderation.reportPath(ref) };
  }
}

function headOf(event: ShownEvent) {
  return { title: event.title, lang: event.lang, path: eventPath(event) };
}
