import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { mayTouch, staffMember, StaffOnly } from '../../../../commons/accounts/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { randomToken } from '../../../../platform/crypto/index.js';
import { Forbidden, NotFound } from '../../../../platform/errors/index.js';
import {
  Ctx,
  idOf,
  parseQuery,
  redirect,
  withQuery,
  type PageContext,
  type PageResult,
} from '../../../../platform/http/index.js';
import { checkInPath } from '../registration.rules.js';
import { REGISTER } from '../registrations.permissions.js';
import { RegistrationQueries, type EventOfRegistration } from '../registrations.queries.js';
import { checkInQuery, CheckInPages } from './check-in-pages.service.js';
import { CheckIn } from './check-in.service.js';

const KEY_BYTES = 12;

/** The list at the door. Everything is a button and a page: it works on any phone, without scripts. */
@Controller('events')
export class CheckInController {
  constructor(
    private readonly queries: RegistrationQueries,
    private readonly checkIns: CheckIn,
    private readonly pages: CheckInPages,
    private readonly clock: Clock,
  ) {}

  @Get(':id/check-in')
  @StaffOnly(REGISTER)
  async list(@Ctx() ctx: PageContext, @Param('id') id: string, @Query() query: unknown): Promise<PageResult> {
    const asked = parseQuery(checkInQuery, query, 'ignored');
    return this.pages.list(ctx, await this.own(ctx, id), asked, randomToken(KEY_BYTES));
  }

  @Post(':id/check-in')
  @StaffOnly(REGISTER)
  async check(@Ctx() ctx: PageContext, @Param('id') id: string, @Body() body: unknown): Promise<PageResult> {
    const event = await this.own(ctx, id);
    const of = idOf(textOf(body, 'registration'));
    if (!of) throw new NotFound('registrationNotFound');
    const back = { q: textOf(body, 'q') || undefined };
    if (textOf(body, 'verb') === 'undo') {
      await this.checkIns.undo(event, of);
      return redirect(withQuery(checkInPath(event.id), back));
    }
    const how = (await this.checkIns.checkIn(event, of, this.clock.now())) ? 'now' : 'before';
    return redirect(withQuery(checkInPath(event.id), { ...back, [how]: of }));
  }

  @Post(':id/walk-ins')
  @StaffOnly(REGISTER)
  async walkIn(@Ctx() ctx: PageContext, @Param('id') id: string, @Body() body: unknown): Promise<PageResult> {
    const event = await this.own(ctx, id);
    const key = textOf(body, 'key');
    if (textOf(body, 'verb') === 'undo') {
      await this.checkIns.undoWalkIn(event, key);
      return redirect(checkInPath(event.id));
    }
    await this.checkIns.walkIn(event, key, this.clock.now());
    return redirect(withQuery(checkInPath(event.id), { walkIn: key }));
  }

  /** What the QR code of a ticket opens: to the staff a button, to everybody else no name. */
  @Get('tickets/:token')
  async ticket(
    @Ctx() ctx: PageContext,
    @Param('token') token: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    return this.pages.ticket(ctx, token, parseQuery(checkInQuery, query, 'ignored'));
  }

  @Post('tickets/:token')
  @StaffOnly(REGISTER)
  async useTicket(@Ctx() ctx: PageContext, @Param('token') token: string): Promise<PageResult> {
    const { row } = await this.pages.ofTicket(token);
    const event = await this.own(ctx, row.eventId);
    const how = (await this.checkIns.checkIn(event, row.id, this.clock.now())) ? 'now' : 'before';
    return redirect(withQuery(`/events/tickets/${token}`, { [how]: row.id }));
  }

  /** @throws Forbidden for the event of another unit */
  private async own(ctx: PageContext, typed: string): Promise<EventOfRegistration> {
    const id = idOf(typed);
    const event = id && (await this.queries.event(id));
    if (!event || !event.announcedAt) throw new NotFound('eventNotFound');
    if (!mayTouch(staffMember(ctx), event.unitId)) throw new Forbidden('eventOtherUnit');
    return event;
  }
}

function textOf(body: unknown, name: string): string {
  const value = ((body ?? {}) as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : '';
}
