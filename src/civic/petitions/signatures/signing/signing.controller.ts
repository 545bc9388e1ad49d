import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Participants, type Profile } from '../../../../commons/accounts/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { NotFound, TooManyRequests } from '../../../../platform/errors/index.js';
import {
  Ctx,
  idOf,
  parseQuery,
  redirect,
  withQuery,
  type PageContext,
  type PageResult,
} from '../../../../platform/http/index.js';
import { blankForm, withError, type FormState } from '../../../../platform/ui/index.js';
import { PETITIONS_PATH } from '../../petition.rules.js';
import { SignablePetitions, type PetitionToSign } from './signable-petitions.queries.js';
import { ELSEWHERE, parseSigning, signQuery, stepOf, type SigningValues } from './signing.forms.js';
import { signingMessages } from './signing.messages.js';
import { SigningPages } from './signing-pages.service.js';
import { Signing } from './signing.service.js';
import { takingOf } from './signing.rules.js';

type Typed = FormState<Record<string, unknown>>;

/** From the form to the letter; whoever is signed in signs at once. */
@Controller('petitions')
export class SigningController {
  constructor(
    private readonly petitions: SignablePetitions,
    private readonly pages: SigningPages,
    private readonly signing: Signing,
    private readonly participants: Participants,
    private readonly clock: Clock,
  ) {}

  @Get(':idSlug/sign')
  async show(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    const { backing } = parseQuery(signQuery, query, 'ignored');
    const petition = await this.petition(idSlug, backing);
    const taking = takingOf(petition, ctx.now);
    if (!taking.takes) return this.pages.notTaken(petition, ctx, taking, 200);
    const profile = await this.profile(ctx);
    const values = { settlement: profile?.settlement ?? '' };
    return this.pages.form(petition, ctx, blankForm(values), { participant: nameOf(profile), backing });
  }

  @Get(':idSlug/sign/sent')
  async sent(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    const { backing } = parseQuery(signQuery, query, 'ignored');
    return this.pages.sent(await this.petition(idSlug, backing), ctx, backing);
  }

  @Post(':idSlug/sign')
  async post(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const { locale } = ctx;
    const { backing: given } = (body ?? {}) as { backing?: unknown };
    const backing = typeof given === 'string' ? given.slice(0, 60) : '';
    const petition = await this.petition(idSlug, backing);
    const taking = takingOf(petition, ctx.now);
    if (!taking.takes) return this.pages.notTaken(petition, ctx, taking, 422);

    const profile = await this.profile(ctx);
    const { minimumAge } = petition;
    const parsed = parseSigning(body, { signedIn: profile !== null, minimumAge, locale });
    const typed = (parsed.ok ? blankForm(parsed.value) : parsed.state) as Typed;
    const participant = nameOf(profile);
    const back = (form: Typed, more: { status?: number; sessionOver?: boolean } = {}) =>
      this.pages.form(petition, ctx, form, { participant, backing, ...more });

    if (stepOf(body) === 'edit') return back(blankForm(typed.values));
    const { settlement } = typed.values;
    const unknownPlace = typeof settlement === 'string' && parsed.ok && !(await this.pages.knows(settlement));
    if (unknownPlace)
      return back(withError(typed, 'settlement', signingMessages(locale)('settlementMissing')));
    if (!parsed.ok) return back(typed, { sessionOver: sessionRanOut(body, ctx) });
    if (!profile && stepOf(body) === 'check') return this.pages.check(petition, ctx, parsed.value);
    try {
      return await this.send(petition, ctx, parsed.value, profile, request.ip);
    } catch (error) {
      if (!(error instanceof TooManyRequests)) throw error;
      const field = profile ? 'settlement' : 'email';
      return back(withError(typed, field, signingMessages(locale)('tooMany')), { status: 429 });
    }
  }

  private async send(
    petition: PetitionToSign,
    { locale }: PageContext,
    values: SigningValues,
    profile: Profile | null,
    ip: string,
  ): Promise<PageResult> {
    const request = {
      petition,
      name: values.name,
      showsName: values.showsName === 'yes',
      wantsNews: values.wantsNews === 'yes',
      settlement: values.settlement === ELSEWHERE ? null : values.settlement,
      locale,
      ip,
    };
    const now = this.clock.now();
    if (profile) {
      const outcome = await this.signing.asParticipant(request, profile, now);
      if (outcome === 'closed') return redirect(`${PETITIONS_PATH}/${petition.id}/sign`);
      const how = outcome === 'counted' ? {} : { again: 'yes' };
      return redirect(withQuery(`${PETITIONS_PATH}/${petition.id}/signed`, how));
    }
    await this.signing.byLetter({ ...request, email: values.email! }, now);
    return redirect(
      withQuery(`${PETITIONS_PATH}/${petition.id}/sign/sent`, { backing: values.backing || undefined }),
    );
  }

  private async petition(idSlug: string, backing: string): Promise<PetitionToSign> {
    const id = idOf(idSlug);
    const petition = id && (await this.petitions.shownTo(id, backing));
    if (!petition) throw new NotFound('petitionNotFound');
    return petition;
  }

  private async profile({ viewer }: PageContext): Promise<Profile | null> {
    return viewer ? this.participants.profile(viewer.participantId) : null;
  }
}

function nameOf(profile: Profile | null): string | null {
  return profile ? profile.name : null;
}

/** The form of somebody signed in has no field for an address; it comes back with one. */
function sessionRanOut(body: unknown, { viewer }: PageContext): boolean {
  return viewer === null && stepOf(body) === 'send' && !Object.hasOwn((body ?? {}) as object, 'email');
}
