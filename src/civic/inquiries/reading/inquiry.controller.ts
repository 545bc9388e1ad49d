import { Controller, Get, Param } from '@nestjs/common';
import { h } from 'preact';
import { listOf, nameOf, type Names, SubjectNames } from '../../../commons/subjects/index.js';
import { deadlineLine, Deadlines } from '../../../commons/deadlines/index.js';
import { Trail } from '../../../commons/trail/index.js';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import {
  Ctx,
  idOf,
  page,
  redirect,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { excerpt, formatDate, pick, type Locale } from '../../../platform/i18n/index.js';
import { daysLate } from '../clock/inquiry-deadlines.js';
import { INQUIRY_KIND_NAMES } from '../inquiries.messages.js';
import { inquiryLifecycle, OPEN_STATES, toneOf } from '../inquiry.lifecycle.js';
import { lastDayOf } from '../inquiry.presentation.js';
import { INQUIRIES_PATH, INQUIRY, inquiryPath, minePath } from '../inquiry.rules.js';
import { API_PATH } from './inquiries-api.schemas.js';
import { InquiryQueries, type PublicInquiry } from './inquiries.queries.js';
import { readingMessages } from './reading.messages.js';
import { standingOf } from './reading.presentation.js';
import { InquiryPage, type InquiryPageProps } from './views/inquiry.page.js';

const DESCRIPTION = 160;

/** One published question or proposal at its own address. */
@Controller('inquiries/:idSlug')
export class InquiryController {
  constructor(
    private readonly queries: InquiryQueries,
    private readonly names: SubjectNames,
    private readonly deadlines: Deadlines,
    private readonly trail: Trail,
    private readonly database: Database,
  ) {}

  @Get()
  async show(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const id = idOf(idSlug);
    const inquiry = id && (await this.queries.one(id));
    if (!inquiry) return this.notPublic(id, ctx);
    const path = inquiryPath(inquiry);
    if (path !== `${INQUIRIES_PATH}/${idSlug}`) return redirect(path, { status: 301 });
    const { locale, now, viewer } = ctx;
    const subject = { type: INQUIRY, id: inquiry.id };
    const [names, owed, links] = await Promise.all([
      this.names.all(),
      this.deadlines.of(this.database, subject),
      this.trail.shown(subject),
    ]);
    const t = readingMessages(locale);
    const term = owed.find(({ rule, state }) => rule.public && state !== 'cancelled');
    return page({
      title: inquiry.publicTitle,
      description: excerpt(inquiry.publicAnswer || inquiry.publicText, DESCRIPTION),
      tags: [`subject:${INQUIRY}:${inquiry.id}`, 'topics', 'places', 'today', 'settings', ...links.tags],
      body: h(InquiryPage, {
        title: inquiry.publicTitle,
        lang: inquiry.lang,
        kind: pick(INQUIRY_KIND_NAMES[inquiry.kind], locale),
        state: {
          label: pick(inquiryLifecycle.states[inquiry.state].label, locale),
          tone: toneOf(inquiry.state),
        },
        standing: standingOf(inquiry, locale, now),
        heading: t(inquiry.kind === 'question' ? 'question' : 'proposal'),
        text: inquiry.publicText,
        answer: inquiry.publicAnswer
          ? { text: inquiry.publicAnswer, official: inquiry.answerOfficial }
          : null,
        notice: noticeOf(inquiry, locale, now),
        facts: factsOf(inquiry, names, locale),
        term: term ? deadlineLine(term, locale, now) : null,
        follow: OPEN_STATES.includes(inquiry.state)
          ? { scope: 'subject', subject: `${INQUIRY}:${inquiry.id}` }
          : null,
        signedIn: viewer !== null,
        report: `/report?subject=${INQUIRY}:${inquiry.id}`,
        json: `${API_PATH}/${inquiry.id}`,
        links,
      }),
    });
  }

  /** Its sender reads it elsewhere; nobody else learns that it is there. */
  private async notPublic(id: string | null, { viewer }: PageContext): Promise<PageResult> {
    if (id && viewer && (await this.queries.isOf(id, viewer.participantId))) return redirect(minePath(id));
    throw new NotFound('inquiryNotFound');
  }
}

/** Late, overdue or sent elsewhere: said before anything else. */
function noticeOf(inquiry: PublicInquiry, locale: Locale, now: Date): InquiryPageProps['notice'] {
  const t = readingMessages(locale);
  const { state, answeredAt, answerDueAt, forwardedTo } = inquiry;
  const text = t('lateText', { date: formatDate(lastDayOf(answerDueAt), locale) });
  if (state === 'forwarded')
    return { title: t('forwardedTitle', { to: forwardedTo }), text: t('forwardedText') };
  const late = daysLate(answerDueAt, answeredAt ?? now);
  if (late === 0) return null;
  if (answeredAt) return { title: t('lateTitle', { count: late }), text };
  return OPEN_STATES.includes(state) ? { title: t('overdueTitle', { count: late }), text } : null;
}

function factsOf(inquiry: PublicInquiry, names: Names, locale: Locale): InquiryPageProps['facts'] {
  const t = readingMessages(locale);
  const { topics, places, unitId, incomingNumber } = inquiry;
  return [
    ...(incomingNumber ? [{ label: t('number'), value: incomingNumber }] : []),
    { label: t('sender'), value: t(`sender_${inquiry.senderKind}`) },
    ...(unitId ? [{ label: t('unit'), value: pick(nameOf(names.units, unitId), locale) }] : []),
    ...(topics.length > 0 ? [{ label: t('topic'), value: listOf(names.topics, topics, locale) }] : []),
    ...(places.length > 0 ? [{ label: t('place'), value: listOf(names.places, places, locale) }] : []),
    { label: t('receivedOn'), value: formatDate(inquiry.receivedAt, locale) },
  ];
}
