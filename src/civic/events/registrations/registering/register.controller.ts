import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Participants, type Profile } from '../../../../commons/accounts/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Database } from '../../../../platform/database/index.js';
import { NotFound, TooManyRequests } from '../../../../platform/errors/index.js';
import {
  Ctx,
  idOf,
  networkOf,
  RateLimits,
  redirect,
  type PageContext,
  type PageResult,
} from '../../../../platform/http/index.js';
import { blankForm, withError } from '../../../../platform/ui/index.js';
import { RegistrationLinks } from '../registration-links.js';
import { RegistrationRequests } from '../registration-requests.service.js';
import { ownPath, takingOf } from '../registration.rules.js';
import { RegistrationQueries, type EventOfRegistration } from '../registrations.queries.js';
import { RegisterPages, registerPath } from './register-pages.service.js';
import { parseRegister, stepOf, type RegisterForm, type RegisterValues } from './register.forms.js';
import { registerMessages } from './register.messages.js';

/** A school or a company registers from one address. */
const PER_NETWORK = { max: 200, perSeconds: 3_600 };
const PER_NETWORK_AND_EVENT = { max: 80, perSeconds: 3_600 };

/** From the form to the letter; whoever is signed in has a place at once. */
@Controller('events')
export class RegisterController {
  constructor(
    private readonly queries: RegistrationQueries,
    private readonly pages: RegisterPages,
    private readonly requests: RegistrationRequests,
    private readonly links: RegistrationLinks,
    private readonly participants: Participants,
    private readonly limits: RateLimits,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get(':idSlug/register')
  async show(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const event = await this.event(idSlug);
    const taking = takingOf(event, ctx.now);
    if (taking !== 'open') return this.pages.notTaken(event, ctx, taking, 200);
    const profile = await this.profile(ctx);
    return this.pages.form(event, ctx, blankForm({}), { participant: nameOf(profile) });
  }

  @Get(':idSlug/register/sent')
  async sent(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    return this.pages.sent(await this.event(idSlug), ctx);
  }

  @Post(':idSlug/register')
  async post(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const { locale } = ctx;
    const event = await this.event(idSlug);
    const taking = takingOf(event, ctx.now);
    if (taking !== 'open') return this.pages.notTaken(event, ctx, taking, 422);
    const profile = await this.profile(ctx);
    const parsed = parseRegister(body, profile !== null, locale);
    const typed: RegisterForm = parsed.ok ? blankForm({ ...parsed.value }) : parsed.state;
    const participant = nameOf(profile);
    const back = (form: RegisterForm, more: { status?: number; sessionOver?: boolean } = {}) =>
      this.pages.form(event, ctx, form, { participant, ...more });

    if (stepOf(body) === 'edit') return back(blankForm(typed.values));
    if (!parsed.ok) return back(typed, { sessionOver: profile === null && sessionRanOut(body) });
    if (!profile && stepOf(body) === 'check') return this.pages.check(event, ctx, parsed.value);
    try {
      const network = networkOf(request.ip);
      await this.limits.hit('events.register', network, PER_NETWORK);
      await this.limits.hit('events.registerFor', `${event.id} ${network}`, PER_NETWORK_AND_EVENT);
    } catch (error) {
      if (!(error instanceof TooManyRequests)) throw error;
      return back(withError(typed, 'name', registerMessages(locale)('tooMany')), { status: 429 });
    }
    return this.send(event, ctx, parsed.value, profile);
  }

  private async send(
    event: EventOfRegistration,
    { locale }: PageContext,
    { name, email = '', needs }: RegisterValues,
    profile: Profile | null,
  ): Promise<PageResult> {
    const now = this.clock.now();
    if (!profile) {
      await this.requests.ask({ event, person: { name, email, needs }, locale }, now);
      return redirect(`${registerPath(event.id)}/sent`);
    }
    const contact = await this.participants.contact(this.database, profile.id);
    if (!contact) throw new NotFound('participantNotFound');
    const person = { name, email: contact.email, needs };
    const { id, outcome } = await this.requests.askAsParticipant({ event, person, locale }, now);
    if (outcome === 'notTaken') return redirect(registerPath(event.id));
    return redirect(
      `${ownPath(this.links.token('own', id))}?done=${outcome === 'before' ? 'before' : 'placed'}`,
    );
  }

  private async event(idSlug: string): Promise<EventOfRegistration> {
    const id = idOf(idSlug);
    const event = id && (await this.queries.event(id));
    if (!event || !event.announcedAt) throw new NotFound('eventNotFound');
    return event;
  }

  private async profile({ viewer }: PageContext): Promise<Profile | null> {
    return viewer ? this.participants.profile(viewer.participantId) : null;
  }
}

function nameOf(profile: Profile | null): string | null {
  return profile ? profile.name : null;
}

/** The form of somebody signed in has no field for an address; it comes back with one. */
function sessionRanOut(body: unknown): boolean {
  return stepOf(body) === 'send' && !Object.hasOwn((body ?? {}) as object, 'email');
}
