import { Injectable } from '@nestjs/common';
import { h } from 'preact';
import type { Actor } from '../../../platform/audit/index.js';
import { Database } from '../../../platform/database/index.js';
import { IllegalTransition, NotFound } from '../../../platform/errors/index.js';
import { Files } from '../../../platform/files/index.js';
import { content, page, redirect, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { parseForm, ConfirmPage, type FormState } from '../../../platform/ui/index.js';
import { OPEN_STATES } from '../inquiry.lifecycle.js';
import { InquiryVerbs } from '../inquiry-verbs.service.js';
import { ownMessages } from './own.messages.js';
import { rateForm } from './own.forms.js';
import { OwnInquiries, type OwnInquiry } from './own-inquiries.queries.js';
import { OwnPages } from './own-pages.service.js';

/** What a sender does with theirs, whichever door they came in by; `at` is where they see it. */
@Injectable()
export class OwnActs {
  constructor(
    private readonly database: Database,
    private readonly queries: OwnInquiries,
    private readonly pages: OwnPages,
    private readonly verbs: InquiryVerbs,
    private readonly files: Files,
  ) {}

  askToWithdraw({ locale }: PageContext, inquiry: OwnInquiry, at: string): PageResult {
    if (!OPEN_STATES.includes(inquiry.state)) return redirect(at);
    const t = ownMessages(locale);
    return page({
      title: t('withdrawTitle'),
      body: h(
        ConfirmPage,
        {
          title: t('withdrawTitle'),
          path: `${at}/withdraw`,
          button: t('withdrawButton'),
          danger: true,
          other: { path: at, label: t('stay') },
        },
        h('p', null, t('withdrawText')),
      ),
    });
  }

  /** Pressed twice, or after the answer, it only shows how things stand. */
  async withdraw(inquiry: OwnInquiry, at: string, actor: Actor, now: Date): Promise<PageResult> {
    try {
      await this.database.transaction((tx) => this.verbs.withdraw(tx, inquiry.id, actor, now));
    } catch (error) {
      if (!(error instanceof IllegalTransition)) throw error;
      return redirect(at);
    }
    return redirect(`${at}?done=withdrawn`);
  }

  async rate(
    ctx: PageContext,
    inquiry: OwnInquiry,
    at: string,
    body: unknown,
    now: Date,
  ): Promise<PageResult> {
    if (!inquiry.answeredAt) return redirect(at);
    const parsed = parseForm(rateForm, body, ctx.locale);
    if (!parsed.ok) return this.pages.show(ctx, inquiry, at, { form: parsed.state as FormState<object> });
    const { rating, word } = parsed.value;
    const mark = { rating: Number(rating), word };
    await this.database.transaction((tx) => this.verbs.rate(tx, inquiry.id, mark, now));
    return redirect(`${at}?done=rated`);
  }

  /** @throws NotFound for a file of something else */
  async file(inquiry: OwnInquiry, fileId: string): Promise<PageResult> {
    const found = (await this.queries.files(inquiry.id)).find(({ id }) => id === fileId);
    const stream = found && (await this.files.open(found.key));
    if (!found || !stream) throw new NotFound('fileNotFound');
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return content({ type: found.mediaType, body: Buffer.concat(chunks), fileName: found.name });
  }
}
