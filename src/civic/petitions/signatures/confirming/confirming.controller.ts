import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { h } from 'preact';
import { z } from 'zod';
import { Clock } from '../../../../platform/clock/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import {
  Ctx,
  idOf,
  networkOf,
  page,
  parseQuery,
  RateLimits,
  redirect,
  type PageContext,
  type PageResult,
} from '../../../../platform/http/index.js';
import { SignatureLinks, type SignatureKey } from '../signature-links.js';
import { SignablePetitions, type PetitionToSign } from '../signing/signable-petitions.queries.js';
import { shown, signPath, subjectTag, whyNot } from '../signing/signing-pages.service.js';
import { SigningRequests } from '../signing/signing-requests.service.js';
import { signingMessages } from '../signing/signing.messages.js';
import { takingOf } from '../signing/signing.rules.js';
import { SignedPage } from '../signing/views/after-form.pages.js';
import { confirmingMessages } from './confirming.messages.js';
import { OwnSignatures } from './own-signatures.queries.js';
import { AskPage, ToldPage } from './views/letter-link.pages.js';

const NEW_LETTERS = { max: 60, perSeconds: 3_600 };
const signedQuery = z.object({ again: z.literal('yes').optional() });

/** From the letter to the counted signature; the button itself is `ConfirmingRoute`. */
@Controller()
export class ConfirmingController {
  constructor(
    private readonly links: SignatureLinks,
    private readonly own: OwnSignatures,
    private readonly petitions: SignablePetitions,
    private readonly requests: SigningRequests,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** Mail programs open links: this only shows a button. */
  @Get('signatures/confirm/:token')
  async show(@Ctx() ctx: PageContext, @Param('token') token: string): Promise<PageResult> {
    const key = this.links.read('confirm', token);
    const petition = await this.petition(key);
    const { state, expiresAt, duplicate } = await this.own.find(key);
    const t = confirmingMessages(ctx.locale);
    const again = signPath(petition, this.petitions.backingOf(petition));
    const links = [{ path: again, label: t('signAgain') }];
    if (state === 'withdrawn') return told(petition, t('withdrawnTitle'), t('withdrawnText'), { links });
    if (state || duplicate) return told(petition, t('alreadyTitle'), t('alreadyText'));
    const taking = takingOf(petition, ctx.now);
    if (!taking.takes)
      return told(petition, signingMessages(ctx.locale)('closedTitle'), whyNot(taking, ctx.locale));
    if (!expiresAt) return told(petition, t('expiredTitle'), t('expiredGone'), { status: 410, links });
    const path = `/signatures/confirm/${token}`;
    if (expiresAt <= ctx.now) {
      const title = t('expiredTitle');
      const props = { title, text: t('expiredText'), path: `${path}/again`, button: t('newLetter') };
      return page({ status: 410, title, body: h(AskPage, { petition: shown(petition), ...props }) });
    }
    const title = t('confirmTitle');
    const props = { title, text: t('confirmText'), path, button: t('confirmButton') };
    return page({ title, body: h(AskPage, { petition: shown(petition), ...props }) });
  }

  @Post('signatures/confirm/:token/again')
  async again(@Param('token') token: string, @Req() request: FastifyRequest): Promise<PageResult> {
    const key = this.links.read('confirm', token);
    await this.limits.hit('signatures.again', networkOf(request.ip), NEW_LETTERS);
    await this.requests.askAgain(key, this.clock.now());
    return redirect(`/signatures/confirm/${token}/sent`);
  }

  @Get('signatures/confirm/:token/sent')
  async sent(@Ctx() { locale }: PageContext, @Param('token') token: string): Promise<PageResult> {
    const petition = await this.petition(this.links.read('confirm', token));
    return told(petition, confirmingMessages(locale)('sentTitle'), signingMessages(locale)('sentText'));
  }

  /** The same for everybody who signed, so that it is made once and kept. */
  @Get('petitions/:idSlug/signed')
  async signed(
    @Ctx() { locale }: PageContext,
    @Param('idSlug') idSlug: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    const id = idOf(idSlug);
    const petition = id && (await this.petitions.one(id));
    if (!petition || petition.hiddenAt) throw new NotFound('petitionNotFound');
    const how = parseQuery(signedQuery, query, 'ignored').again ? 'already' : 'signed';
    const t = confirmingMessages(locale);
    const title = t(`${how}Title`);
    return page({
      title,
      tags: [subjectTag(petition.id)],
      body: h(SignedPage, {
        // Whoever guesses numbers learns nothing of what is not public.
        petition: petition.isPublic ? shown(petition) : null,
        title,
        lead: t(`${how}Text`),
        next: t('signedNext'),
      }),
    });
  }

  private async petition({ petitionId }: SignatureKey): Promise<PetitionToSign> {
    const found = await this.petitions.one(petitionId);
    if (!found || found.hiddenAt) throw new NotFound('petitionNotFound');
    return found;
  }
}

export function told(
  petition: PetitionToSign,
  title: string,
  text: string,
  { status, links }: { status?: number; links?: readonly { path: string; label: string }[] } = {},
): PageResult {
  return page({ status, title, body: h(ToldPage, { petition: shown(petition), title, text, links }) });
}
