import { Injectable } from '@nestjs/common';
import { boundTo } from '../../../commons/accounts/index.js';
import { Deadlines } from '../../../commons/deadlines/index.js';
import type { Badge, StaffViewer } from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { formatDeadline, type Text } from '../../../platform/i18n/index.js';
import { REGISTRATION_RULE } from '../clock/inquiry-deadlines.js';
import type { Inquiry } from '../inquiry.entity.js';
import { INQUIRY } from '../inquiry.rules.js';
import { InquirySecrets } from '../inquiry.secrets.js';
import { recordMessages } from './record.messages.js';
import { NOT_ACCUSED } from './inquiries.scope.js';

/** What a member of staff should know before they act. */
@Injectable()
export class InquiryNotices {
  constructor(
    private readonly database: Database,
    private readonly deadlines: Deadlines,
    private readonly secrets: InquirySecrets,
  ) {}

  async of(row: Inquiry, staff: StaffViewer, now: Date): Promise<Text | null> {
    if (row.state === 'received' && staff.permissions.has('inquiries.register')) {
      const found = await this.deadlines.of(this.database, { type: INQUIRY, id: row.id });
      const clock = found.find(({ rule, state }) => rule.key === REGISTRATION_RULE && state === 'running');
      if (clock && clock.dueAt <= now) return lateNotice(clock.dueAt);
    }
    if (row.state !== 'considered') return null;
    const returned = this.secrets.open('returned', row.returnedSealed);
    if (returned) return inBoth('returnedNow', { reason: returned });
    return row.draftedBy === staff.staffId ? recordMessages.texts.waitsForAnother : null;
  }

  /** What waits for this viewer: numbers, resolutions, answers. */
  async badge(staff: StaffViewer, now: Date): Promise<Badge> {
    const states = [
      ...(staff.permissions.has('inquiries.register') ? ['received'] : []),
      ...(staff.permissions.has('inquiries.assign') ? ['registered'] : []),
      ...(staff.permissions.has('inquiries.answer') ? ['considered'] : []),
    ];
    const [row] = await this.database.read<{ count: number; late: number }>(
      `SELECT count(*)::int AS count, count(*) FILTER (WHERE answer_due_at <= $5)::int AS late FROM inquiry
       WHERE state = ANY($1::text[]) AND ${NOT_ACCUSED}
         AND ($2::bigint[] IS NULL OR unit_id = ANY($2) OR expert_id = $3)`,
      [states, boundTo(staff), staff.staffId, staff.units, now],
    );
    return { count: row!.count, tone: row!.late > 0 ? 'late' : 'plain' };
  }
}

function lateNotice(dueAt: Date): Text {
  const told = (locale: 'bg' | 'en') =>
    recordMessages(locale)('lateNow', { date: formatDeadline(dueAt, locale) });
  return { bg: told('bg'), en: told('en') };
}

function inBoth(key: 'returnedNow', facts: { reason: string }): Text {
  return { bg: recordMessages('bg')(key, facts), en: recordMessages('en')(key, facts) };
}
