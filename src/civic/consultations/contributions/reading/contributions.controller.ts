import { Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { z } from 'zod';
import { Trail, TrailPaths } from '../../../../commons/trail/index.js';
import { Database } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import {
  content,
  Ctx,
  idOf,
  page,
  parseQuery,
  withQuery,
  type PageContext,
  type PageResult,
} from '../../../../platform/http/index.js';
import { excerpt } from '../../../../platform/i18n/index.js';
import { ConfirmPage, renderFragment } from '../../../../platform/ui/index.js';
import { consultationPath } from '../../consultation.subject.js';
import { ConsultationQueries, type PublicConsultation } from '../../consultations.queries.js';
import { anchorLabel, articleOf } from '../../text/anchors.rules.js';
import { CONTRIBUTION, contributionPath, type PublicContribution } from '../contribution.rules.js';
import { ContributionLetters } from '../contribution-letters.js';
import { contributionMessages } from '../contributions.messages.js';
import { ContributionQueries } from '../contributions.queries.js';
import { letterMessages } from '../letters.messages.js';
import { ContributionList } from '../views/contribution-article.js';
import { ContributionListPage, ContributionPage } from '../views/contribution.pages.js';
import { NotTakenPage } from '../views/told.pages.js';
import { articleText } from '../writing/contribute.forms.js';
import { contributionPageTags, ContributionPages, contributionsPath } from './contribution-pages.service.js';

const FRAGMENT = 'text/vnd.megdan.fragment+html';
const HTML = 'text/html; charset=utf-8';
/** In `?article=`: what is on no article, but on the whole draft. */
const WHOLE = 'whole';

const number = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);
const listQuery = z.object({ article: articleText.optional(), after: number.optional() });
const doneQuery = z.object({
  done: z.enum(['received', 'again']).optional(),
  hold: z.enum(['newcomer', 'links', 'repeated']).optional(),
});

/** Where contributions are read. */
@Controller()
export class ContributionsController {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationQueries,
    private readonly contributions: ContributionQueries,
    private readonly pages: ContributionPages,
    private readonly letters: ContributionLetters,
    private readonly trail: Trail,
    private readonly trailPaths: TrailPaths,
  ) {}

  @Get('consultations/:idSlug/contributions')
  async list(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Query() query: unknown,
    @Headers('accept') accept = '',
  ): Promise<PageResult> {
    const consultation = await this.consultation(idOf(idSlug));
    const { article, after } = parseQuery(listQuery, query, 'ignored');
    const { found, next } = await this.contributions.page(this.database, consultation.id, {
      ...(article !== undefined && { places: await this.placesOf(consultation.id, article) }),
      ...(after !== undefined && { after }),
    });
    const path = contributionsPath(consultation);
    const more = next === null ? null : withQuery(path, { article, after: String(next) });
    const contributions = await this.pages.shown(found, consultation.textVersion, ctx);
    if (accept.includes(FRAGMENT)) {
      const body = renderFragment(ctx.locale, h(ContributionList, { contributions, more }));
      return content({ type: HTML, body });
    }
    const t = contributionMessages(ctx.locale);
    const title =
      article === undefined
        ? t('listTitle', { title: consultation.title })
        : t('listOn', { place: article === WHOLE ? t('whole') : anchorLabel(article, ctx.locale) });
    return page({
      title: article === undefined ? title : `${title}: ${consultation.title}`,
      tags: contributionPageTags(consultation.id),
      body: h(ContributionListPage, {
        consultation: headOf(consultation),
        title,
        contributions,
        more,
        ways: [
          ...(after === undefined ? [] : [{ path: withQuery(path, { article }), label: t('toFirst') }]),
          ...(article === undefined ? [] : [{ path, label: t('toAll') }]),
        ],
      }),
    });
  }

  @Get('contributions/:id')
  async show(@Ctx() ctx: PageContext, @Param('id') id: string, @Query() query: unknown): Promise<PageResult> {
    const found = await this.found(id);
    const consultation = await this.consultation(found.consultationId);
    const subject = { type: CONTRIBUTION, id: found.id };
    const [contribution, links, way] = await Promise.all([
      this.pages.one(found, consultation.textVersion, ctx),
      this.trail.shown(subject),
      this.trailPaths.stations(subject, ctx.locale),
    ]);
    const t = contributionMessages(ctx.locale);
    const { done, hold } = parseQuery(doneQuery, query, 'ignored');
    return page({
      title: t('onConsultation', { number: found.number, title: consultation.title }),
      description: describe(found),
      tags: [
        ...contributionPageTags(consultation.id),
        `subject:${CONTRIBUTION}:${found.id}`,
        ...links.tags,
        ...way.tags,
      ],
      body: h(ContributionPage, {
        consultation: headOf(consultation),
        contribution,
        done:
          done && ctx.viewer
            ? {
                title: t(`done_${done}`),
                text: `${t('doneText', { number: found.number })}${hold ? ` ${t(`held_${hold}`)}` : ''}`,
              }
            : null,
        links,
        stations: way.stations,
        council: contribution.decision !== null && consultation.kind.decidedBy === 'council',
      }),
    });
  }

  @Get('contributions/:id/silence/:proof')
  async askSilence(
    @Ctx() { locale }: PageContext,
    @Param('id') id: string,
    @Param('proof') proof: string,
  ): Promise<PageResult> {
    const found = await this.found(id);
    const known = await this.database.transaction((tx) => this.letters.numberOf(tx, found.id, proof));
    const t = letterMessages(locale);
    return page({
      title: t('silenceTitle'),
      body: h(
        ConfirmPage,
        {
          title: t('silenceTitle'),
          path: `${contributionPath(found.id)}/silence/${proof}`,
          button: t('silenceButton'),
          other: { path: contributionPath(found.id), label: t('toContribution') },
        },
        h('p', null, t('silenceText', { number: known })),
      ),
    });
  }

  @Post('contributions/:id/silence/:proof')
  async silence(
    @Ctx() { locale, now }: PageContext,
    @Param('id') id: string,
    @Param('proof') proof: string,
  ): Promise<PageResult> {
    const found = await this.found(id);
    await this.database.transaction((tx) => this.letters.silence(tx, found.id, proof, now));
    const t = letterMessages(locale);
    const title = t('silencedTitle');
    const links = [{ path: contributionPath(found.id), label: t('toContribution') }];
    const sentence = t('silenceText', { number: found.number });
    return page({ title, body: h(NotTakenPage, { title, sentence, links }) });
  }

  /** Where in which version of the draft that article was. */
  private async placesOf(consultationId: string, article: string) {
    if (article === WHOLE || article === '') return null;
    const { places } = await this.contributions.counts(this.database, consultationId);
    const wanted = articleOf(article);
    return places.filter((place) => place.article === wanted);
  }

  private async found(id: string) {
    const known = idOf(id) === id ? await this.contributions.one(this.database, id) : null;
    if (!known) throw new NotFound('contributionNotFound');
    return known;
  }

  private async consultation(id: string | null): Promise<PublicConsultation> {
    const found = id && (await this.consultations.one(id));
    if (!found) throw new NotFound('consultationNotFound');
    return found;
  }
}

function headOf(consultation: PublicConsultation) {
  return { path: consultationPath(consultation), title: consultation.title, lang: consultation.lang };
}

function describe({ text }: PublicContribution): string | undefined {
  return text === null ? undefined : excerpt(text, 160);
}
