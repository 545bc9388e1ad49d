import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Database } from '../../../platform/database/index.js';
import { TooManyRequests } from '../../../platform/errors/index.js';
import {
  Ctx,
  networkOf,
  page,
  RateLimits,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { pick } from '../../../platform/i18n/index.js';
import { blankForm, hasErrors, parseForm, withError, type FormState } from '../../../platform/ui/index.js';
import { InquiryClock } from '../clock/inquiry-clock.service.js';
import { INQUIRY_KIND_NAMES } from '../inquiries.messages.js';
import { codeForm } from './own.forms.js';
import { ownMessages } from './own.messages.js';
import { OwnInquiries } from './own-inquiries.queries.js';
import { dueText, pathOf, stateTag, stationsOf } from './own.presentation.js';
import { CodePage, type CodePageProps } from './views/code.page.js';

const ATTEMPTS = { max: 20, perSeconds: 600 };

/** For whoever was given a code at a counter or on the telephone: where the file is, and no word of it. */
@Controller('inquiries/track')
export class CodeController {
  constructor(
    private readonly queries: OwnInquiries,
    private readonly clock: InquiryClock,
    private readonly database: Database,
    private readonly limits: RateLimits,
  ) {}

  @Get()
  ask(@Ctx() { locale }: PageContext): PageResult {
    return shown(locale, blankForm({}), null);
  }

  /** By POST, so that codes stand in no log of addresses. */
  @Post()
  async show(
    @Ctx() { locale, now }: PageContext,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const parsed = parseForm(codeForm, body, locale);
    if (!parsed.ok) return shown(locale, parsed.state as FormState<object>, null);
    const form = blankForm(parsed.value);
    const t = ownMessages(locale);
    try {
      await this.limits.hit('inquiries.code', networkOf(request.ip), ATTEMPTS);
    } catch (error) {
      if (!(error instanceof TooManyRequests)) throw error;
      return shown(locale, withError(form, 'code', t('codeTooMany')), null);
    }
    const inquiry = await this.queries.byCode(parsed.value.code);
    if (!inquiry) return shown(locale, withError(form, 'code', t('codeUnknown')), null);
    const clock = await this.clock.answerClock(this.database, inquiry.id);
    return shown(locale, form, {
      kind: pick(INQUIRY_KIND_NAMES[inquiry.kind], locale),
      state: stateTag(inquiry, locale),
      due: dueText(inquiry, locale, now),
      stations: stationsOf(inquiry, locale),
      path: pathOf(inquiry, clock, [], locale),
    });
  }
}

function shown(
  locale: PageContext['locale'],
  form: FormState<object>,
  found: CodePageProps['found'],
): PageResult {
  return page({
    title: ownMessages(locale)('codeTitle'),
    hasErrors: hasErrors(form),
    body: h(CodePage, { form, found }),
  });
}
