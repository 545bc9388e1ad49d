import { Controller, Get, Param } from '@nestjs/common';
import { mayTouch, staffMember, StaffOnly } from '../../../../commons/accounts/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Database } from '../../../../platform/database/index.js';
import { Forbidden, NotFound } from '../../../../platform/errors/index.js';
import {
  content,
  CSV_START,
  csvRow,
  Ctx,
  idOf,
  RateLimits,
  type PageContext,
  type PageResult,
} from '../../../../platform/http/index.js';
import { formatDateTime } from '../../../../platform/i18n/index.js';
import { EVENT } from '../../event.rules.js';
import { RegistrationPeople } from '../registration-people.service.js';
import { REGISTER } from '../registrations.permissions.js';
import { RegistrationQueries } from '../registrations.queries.js';
import { registrationsDeskMessages } from './desk.messages.js';
import { stateText } from './registrations.page.js';

const LIMIT = { max: 10, perSeconds: 600 };

/** The list of an event as a table, for those of the staff who may take it away; that they did is on the record. */
@Controller('staff/events')
export class RegistrationsCsvController {
  constructor(
    private readonly queries: RegistrationQueries,
    private readonly people: RegistrationPeople,
    private readonly limits: RateLimits,
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  @Get(':id/registrations.csv')
  @StaffOnly(REGISTER)
  async download(@Ctx() ctx: PageContext, @Param('id') typed: string): Promise<PageResult> {
    const staff = staffMember(ctx);
    const id = idOf(typed);
    const event = id && (await this.queries.event(id));
    if (!event) throw new NotFound('eventNotFound');
    if (!mayTouch(staff, event.unitId)) throw new Forbidden('eventOtherUnit');
    await this.limits.hit('events.registrationsTable', staff.staffId, LIMIT);
    const t = registrationsDeskMessages('bg');
    const at = (date: Date | null) => (date ? formatDateTime(date, 'bg') : '');
    const lines = (await this.queries.list(event.id)).map((row) => {
      const person = this.people.open(row.sealed);
      const who = [person?.name ?? t('forgotten'), person?.email ?? ''];
      return csvRow([
        row.number,
        ...who,
        stateText(row),
        at(row.confirmedAt),
        at(row.checkedInAt),
        person?.needs ?? '',
      ]);
    });
    const subject = { type: EVENT, id: event.id };
    const actor = { kind: 'staff', id: staff.staffId } as const;
    const entry = { actor, action: 'event.exportRegistrations', subject, details: { rows: lines.length } };
    await this.database.transaction((tx) => this.audit.record(tx, entry, this.clock.now()));
    const headings = ['number', 'name', 'email', 'state', 'registeredAt', 'cameAt', 'needs'] as const;
    return content({
      type: 'text/csv; charset=utf-8; header=present',
      fileName: `registrations-${event.id}.csv`,
      body: CSV_START + csvRow(headings.map((heading) => t(heading))) + lines.join(''),
    });
  }
}
