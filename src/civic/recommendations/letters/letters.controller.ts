import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { h } from 'preact';
import { z } from 'zod';
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
import { ConfirmPage, parseForm } from '../../../platform/ui/index.js';
import { letterMessages } from './letters.messages.js';
import { RecommendationReaders } from './recommendation-readers.service.js';

const silenceForm = z.object({ want: z.enum(['none', 'again']).default('none') });

/** Stops the letters of one reader, by the link that stands in each; mail programs that open links change nothing. */
@Controller('recommendations/letters/:participant/:proof')
export class RecommendationLettersController {
  constructor(
    private readonly readers: RecommendationReaders,
    private readonly database: Database,
  ) {}

  @Get()
  async ask(
    @Ctx() { locale }: PageContext,
    @Param('participant') participant: string,
    @Param('proof') proof: string,
  ): Promise<PageResult> {
    const id = known(participant);
    const silent = await this.readers.isSilent(this.database, id, proof);
    const t = letterMessages(locale);
    const title = t(silent ? 'silencedTitle' : 'silenceTitle');
    return page({
      title,
      body: h(
        ConfirmPage,
        {
          title,
          path: this.readers.silencePath(id),
          hidden: { want: silent ? 'again' : 'none' },
          button: t(silent ? 'resumeButton' : 'silenceButton'),
          other: { path: '/recommendations', label: t('toAll') },
        },
        h('p', null, t(silent ? 'silencedText' : 'silenceText')),
      ),
    });
  }

  @Post()
  async answer(
    @Ctx() ctx: PageContext,
    @Param('participant') participant: string,
    @Param('proof') proof: string,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const id = known(participant);
    const form = parseForm(silenceForm, body, ctx.locale);
    await this.database.transaction((tx) =>
      form.ok && form.value.want === 'again'
        ? this.readers.resume(tx, id, proof)
        : this.readers.silence(tx, id, proof, ctx.now),
    );
    return redirect(this.readers.silencePath(id));
  }
}

/** @throws NotFound */
function known(participant: string): string {
  const id = idOf(participant);
  if (!id || id !== participant) throw new NotFound('notFound');
  return id;
}
