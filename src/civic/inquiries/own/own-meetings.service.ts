import { Injectable } from '@nestjs/common';
import { h } from 'preact';
import type { Actor } from '../../../platform/audit/index.js';
import { Database } from '../../../platform/database/index.js';
import { page, redirect, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { formatDateTime } from '../../../platform/i18n/index.js';
import { blankForm, hasErrors, parseForm, type FormState } from '../../../platform/ui/index.js';
import { InquiryMeetings } from '../meeting/inquiry-meetings.service.js';
import { meetingForm } from './own.forms.js';
import { ownMessages } from './own.messages.js';
import type { OwnInquiry } from './own-inquiries.queries.js';
import { DeclinePage } from './views/decline.page.js';

/** What a sender replies to a time that was offered, whichever door they came in by; `at` is where they see it. */
@Injectable()
export class OwnMeetings {
  constructor(
    private readonly database: Database,
    private readonly meetings: InquiryMeetings,
  ) {}

  /** Where nothing can be declined any more, the page of the inquiry says how things stand. */
  async askToDecline(
    { locale, now }: PageContext,
    { id }: OwnInquiry,
    at: string,
    form: FormState<object> = blankForm({ wish: '' }),
  ): Promise<PageResult> {
    const last = (await this.meetings.of(this.database, id)).at(-1);
    if (!last || last.endedAt || last.reply === 'declined' || last.at <= now) return redirect(at);
    const when = formatDateTime(last.at, locale);
    return page({
      title: ownMessages(locale)('declineTitle'),
      hasErrors: hasErrors(form),
      body: h(DeclinePage, { at, meeting: { id: last.id, when, place: last.place }, form }),
    });
  }

  /** Pressed twice it is the same; too late, it says why nothing was changed. */
  async reply(
    ctx: PageContext,
    inquiry: OwnInquiry,
    at: string,
    { body, actor, now }: { body: unknown; actor: Actor; now: Date },
  ): Promise<PageResult> {
    const parsed = parseForm(meetingForm, body, ctx.locale);
    if (!parsed.ok) return this.askToDecline(ctx, inquiry, at, parsed.state as FormState<object>);
    const { meeting: meetingId, reply, wish } = parsed.value;
    const given = { meetingId, reply, wish: reply === 'declined' ? wish : '' };
    const done = await this.database.transaction((tx) =>
      this.meetings.reply(tx, inquiry.id, given, actor, now),
    );
    return redirect(`${at}?done=${done}`);
  }
}
