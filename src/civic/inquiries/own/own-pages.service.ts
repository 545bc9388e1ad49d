import { Injectable } from '@nestjs/common';
import { h } from 'preact';
import { deadlineLine } from '../../../commons/deadlines/index.js';
import { dateIn } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { page, withQuery, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { formatDateTime, pick } from '../../../platform/i18n/index.js';
import { blankForm, hasErrors, type FormState } from '../../../platform/ui/index.js';
import { InquiryClock } from '../clock/inquiry-clock.service.js';
import { INQUIRY_KIND_NAMES } from '../inquiries.messages.js';
import { InquirySources } from '../inquiry-sources.service.js';
import { InquiryLinks } from '../inquiry.links.js';
import { isPublic, OPEN_STATES } from '../inquiry.lifecycle.js';
import { inquiryPath, minePath, trackPath, WRITE_PATH } from '../inquiry.rules.js';
import { InquiryMeetings, type OfferedMeeting } from '../meeting/inquiry-meetings.service.js';
import { standingOf } from '../meeting/meeting.rules.js';
import { DOORS, DOOR_NAMES } from '../writing/write.rules.js';
import { ownMessages } from './own.messages.js';
import type { Done } from './own.rules.js';
import { OwnInquiries, type OwnInquiry } from './own-inquiries.queries.js';
import { dueText, pathOf, publicityOf, stateTag, stationsOf } from './own.presentation.js';
import type { MeetingCardProps } from './views/meeting.card.js';
import { MinePage } from './views/mine.page.js';
import { OwnPage } from './views/own.page.js';

const MOST_SHOWN = 100;

/** What a sender sees of theirs, signed in or by the link from a letter. */
@Injectable()
export class OwnPages {
  constructor(
    private readonly database: Database,
    private readonly queries: OwnInquiries,
    private readonly clock: InquiryClock,
    private readonly links: InquiryLinks,
    private readonly meetings: InquiryMeetings,
    private readonly sources: InquirySources,
  ) {}

  async mine({ locale, now }: PageContext, participantId: string): Promise<PageResult> {
    const found = await this.queries.of(participantId, MOST_SHOWN);
    const t = ownMessages(locale);
    return page({
      title: t('mine'),
      body: h(MinePage, {
        items: found.map((inquiry) => ({
          path: minePath(inquiry.id),
          date: dateIn(inquiry.receivedAt),
          title: inquiry.title,
          lang: inquiry.lang,
          kind: pick(INQUIRY_KIND_NAMES[inquiry.kind], locale),
          state: stateTag(inquiry, locale),
          meta: [
            inquiry.incomingNumber ? `${t('number')} ${inquiry.incomingNumber}` : inquiry.code,
            dueText(inquiry, locale, now) ?? '',
          ]
            .filter(Boolean)
            .join(' · '),
        })),
      }),
    });
  }

  /** @param at where this reader sees it */
  async show(
    { locale, now }: PageContext,
    inquiry: OwnInquiry,
    at: string,
    { done = null, form }: { done?: Done | null; form?: FormState<object> } = {},
  ): Promise<PageResult> {
    const t = ownMessages(locale);
    const { id } = inquiry;
    const [clock, files, meetings, source] = await Promise.all([
      this.clock.answerClock(this.database, id),
      this.queries.files(id),
      this.meetings.of(this.database, id),
      inquiry.arisesFrom ? this.sources.shown(inquiry.arisesFrom, locale) : null,
    ]);
    const shownFiles = files.map(({ id: fileId, name, mediaType, bytes, isAnswer }) => ({
      name,
      mediaType,
      bytes,
      href: `${at}/files/${fileId}`,
      isAnswer,
    }));
    const door = DOOR_NAMES.find((name) => DOORS[name] === inquiry.kind)!;
    const rate =
      form ?? blankForm({ rating: inquiry.rating ? String(inquiry.rating) : '', word: inquiry.ratingWord });
    return page({
      title: inquiry.title,
      hasErrors: hasErrors(rate),
      body: h(OwnPage, {
        at,
        title: inquiry.title,
        lang: inquiry.lang,
        kind: pick(INQUIRY_KIND_NAMES[inquiry.kind], locale),
        state: stateTag(inquiry, locale),
        stations: stationsOf(inquiry, locale),
        done: done && { code: inquiry.code, kind: done },
        text: inquiry.text,
        answer: inquiry.answer
          ? {
              text: inquiry.answer,
              official: inquiry.answerOfficial,
              file: shownFiles.find(({ isAnswer }) => isAnswer) ?? null,
            }
          : null,
        meeting: this.meetingCard(meetings.at(-1), inquiry, { locale, now }),
        reason: inquiry.endReason,
        execution: inquiry.execution,
        files: shownFiles.filter(({ isAnswer }) => !isAnswer),
        path: pathOf(inquiry, clock, meetings, locale),
        term: clock && clock.state !== 'cancelled' ? deadlineLine(clock, locale, now) : null,
        facts: [
          { label: t('code'), value: inquiry.code },
          { label: t('number'), value: inquiry.incomingNumber ?? t('numberPending') },
          { label: t('unit'), value: inquiry.unit ? pick(inquiry.unit, locale) : t('unitPending') },
          { label: t('received'), value: formatDateTime(inquiry.receivedAt, locale) },
          { label: t('publicity'), value: publicityOf(inquiry, locale) },
        ],
        publicPath: isPublic(inquiry) ? inquiryPath(inquiry) : null,
        follows: inquiry.previousId !== null,
        source,
        rate: inquiry.answeredAt ? { form: rate, rated: inquiry.rating !== null } : null,
        askAgain: inquiry.answeredAt
          ? withQuery(`${WRITE_PATH}/${door}`, { previous: this.links.token(id) })
          : null,
        mayWithdraw: OPEN_STATES.includes(inquiry.state),
      }),
    });
  }

  private meetingCard(
    last: OfferedMeeting | undefined,
    { id }: OwnInquiry,
    { locale, now }: Pick<PageContext, 'locale' | 'now'>,
  ): MeetingCardProps | null {
    if (!last) return null;
    const standing = standingOf(last, now);
    return {
      id: last.id,
      when: formatDateTime(last.at, locale),
      place: last.place,
      standing,
      toCome: last.at > now,
      wish: last.wish,
      reason: last.endReason,
      calendar: standing === 'accepted' ? `${trackPath(this.links.token(id))}/meeting.ics` : null,
    };
  }
}
