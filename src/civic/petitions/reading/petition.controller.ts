import { Controller, Get, Param } from '@nestjs/common';
import { h } from 'preact';
import { NotFound } from '../../../platform/errors/index.js';
import {
  CALENDAR_TYPE,
  calendarOf,
  content,
  Ctx,
  idOf,
  page,
  redirect,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { formatDate, localePath } from '../../../platform/i18n/index.js';
import { qrDrawing } from '../../../platform/ui/index.js';
import { PetitionAnswers } from '../answering/petition-answer.service.js';
import { PETITION, PETITIONS_PATH } from '../petition.rules.js';
import { lastDayOf, shownPath, summaryOf } from '../petition.shown.js';
import { petitionMessages } from '../petitions.messages.js';
import { maySee } from '../petitions.permissions.js';
import { PetitionQueries, type ShownPetition } from '../petitions.queries.js';
import { ProposalPages } from '../proposals/proposal-pages.service.js';
import { ownPath } from '../proposals/proposal.paths.js';
import { PublicNames } from '../signatures/public-names.service.js';
import { petitionPageMessages } from './petition-page.messages.js';
import { PetitionPages, petitionTags } from './petition-pages.service.js';
import { PetitionRecords, recordCsv } from './petition-record.service.js';
import { PetitionPage } from './views/petition.page.js';
import { PosterPage } from './views/poster.page.js';

const NAMES_SHOWN = 60;

/** One petition at its own address, and what can be taken along from there. */
@Controller('petitions/:idSlug')
export class PetitionController {
  constructor(
    private readonly queries: PetitionQueries,
    private readonly pages: PetitionPages,
    private readonly proposals: ProposalPages,
    private readonly answers: PetitionAnswers,
    private readonly names: PublicNames,
    private readonly records: PetitionRecords,
  ) {}

  @Get()
  async show(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const id = idOf(idSlug);
    const petition = id && (await this.queries.one(id));
    if (!petition || !mayRead(petition, ctx)) throw new NotFound('petitionNotFound');
    const path = shownPath(petition);
    if (path !== `${PETITIONS_PATH}/${idSlug}`) return redirect(path, { status: 301 });
    if (!petition.isPublic) return this.proposals.show(petition, ctx);
    const { locale } = ctx;
    const reads = !petition.textHidden || knows(petition, ctx);
    const [{ props, tags }, answer, names] = await Promise.all([
      this.pages.frame(petition, reads, ctx),
      this.answers.of(petition.id, locale),
      this.names.latest(petition.id, NAMES_SHOWN),
    ]);
    const own = isInitiator(petition, ctx) ? ownPath(petition.id) : null;
    return page({
      title: props.title,
      description: summaryOf(petition) || petitionMessages(locale)('textHidden'),
      tags,
      body: h(PetitionPage, { ...props, answer, names, signedIn: ctx.viewer !== null, own }),
    });
  }

  @Get('poster')
  async poster(@Ctx() { locale, site }: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const petition = await this.published(idSlug);
    const { id, title, lang, demand, state, closesAt } = petition;
    const address = shortAddress(site.url, id);
    return page({
      title: petitionPageMessages(locale)('posterTitle', { title }),
      tags: petitionTags(id),
      body: h(PosterPage, {
        path: shownPath(petition),
        title,
        lang,
        demand,
        address: address.replace(/^https?:\/\//, ''),
        qr: qrDrawing(address),
        until: state === 'collecting' && closesAt ? formatDate(lastDayOf(closesAt), locale) : null,
      }),
    });
  }

  @Get('qr.svg')
  async qr(@Ctx() { site }: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const { id } = await this.published(idSlug);
    const { side, path } = qrDrawing(shortAddress(site.url, id));
    const body =
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
      `<rect width="${side}" height="${side}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
    return content({ type: 'image/svg+xml', body, tags: petitionTags(id) });
  }

  @Get('hearing.ics')
  async hearing(@Ctx() { locale, site }: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const petition = await this.published(idSlug);
    const { id, hearingAt, hearingPlace, changedAt, title } = petition;
    if (!hearingAt) throw new NotFound('petitionNotFound');
    const body = calendarOf({
      uid: `petition-${id}-hearing@${new URL(site.url).hostname}`,
      stamp: changedAt,
      at: hearingAt,
      title: petitionPageMessages(locale)('hearingTitle', { title }),
      place: hearingPlace,
      url: site.url + localePath(locale, shownPath(petition)),
    });
    return content({ type: CALENDAR_TYPE, body, fileName: `hearing-${id}.ics`, tags: petitionTags(id) });
  }

  @Get('history.csv')
  async history(@Ctx() { now }: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const petition = await this.petition(idSlug);
    return content({
      type: 'text/csv; charset=utf-8; header=present',
      body: recordCsv(await this.records.of(petition, now)),
      fileName: `${PETITION}-${petition.id}.csv`,
      tags: petitionTags(petition.id),
    });
  }

  /** @throws NotFound for what the public may not see */
  private async petition(idSlug: string): Promise<ShownPetition> {
    const id = idOf(idSlug);
    const petition = id && (await this.queries.one(id));
    if (!petition || !petition.isPublic) throw new NotFound('petitionNotFound');
    return petition;
  }

  /** @throws NotFound for what never collected signatures */
  private async published(idSlug: string): Promise<ShownPetition> {
    const petition = await this.petition(idSlug);
    if (!petition.publishedAt) throw new NotFound('petitionNotFound');
    return petition;
  }
}

/** Without the title: it is typed from paper, and stays the same whatever the title becomes. */
function shortAddress(url: string, id: string): string {
  return `${url}${PETITIONS_PATH}/${id}`;
}

function mayRead(petition: ShownPetition, ctx: PageContext): boolean {
  return petition.isPublic || knows(petition, ctx);
}

/** What is not for everybody is there for its initiator and for the staff. */
function knows(petition: ShownPetition, ctx: PageContext): boolean {
  return isInitiator(petition, ctx) || (ctx.staff !== null && maySee(ctx.staff, petition.unitId));
}

function isInitiator({ participantId }: ShownPetition, { viewer }: PageContext): boolean {
  return viewer !== null && viewer.participantId === participantId;
}
