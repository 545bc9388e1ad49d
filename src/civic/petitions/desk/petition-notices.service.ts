import { Injectable } from '@nestjs/common';
import { boundTo } from '../../../commons/accounts/index.js';
import { Deadlines } from '../../../commons/deadlines/index.js';
import { Decisions } from '../../../commons/decisions/index.js';
import type { Badge, RecordLink, StaffViewer } from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { formatDeadline, type Text } from '../../../platform/i18n/index.js';
import { REGISTRATION_RULE } from '../answering/answer-deadlines.js';
import type { Petition } from '../petition.entity.js';
import { PETITION } from '../petition.rules.js';
import { WAITING_HEARING } from './petition-waiting.js';
import { recordMessages } from './petitions.admin.messages.js';

/** What a member of staff should know before they act. */
@Injectable()
export class PetitionNotices {
  constructor(
    private readonly database: Database,
    private readonly deadlines: Deadlines,
    private readonly decisions: Decisions,
  ) {}

  async of(row: Petition, staff: StaffViewer, now: Date): Promise<Text | null> {
    if (row.state === 'closed' && staff.permissions.has('petitions.register')) {
      const found = await this.deadlines.of(this.database, { type: PETITION, id: row.id });
      const clock = found.find(({ rule, state }) => rule.key === REGISTRATION_RULE && state === 'running');
      if (clock && clock.dueAt <= now) return lateNotice(clock.dueAt);
    }
    if (staff.permissions.has('petitions.hearing') && (await this.hearingWaits(row.id)))
      return recordMessages.texts.hearingReached;
    return null;
  }

  async answerLink(id: string): Promise<RecordLink[]> {
    const [decision] = (await this.decisions.ofSubjects(this.database, [{ type: PETITION, id }])).values();
    if (!decision) return [];
    const href = `/admin/resources/decisions/records/${decision.id}/show`;
    return [{ label: recordMessages.texts.toAnswer, href }];
  }

  /** What waits for this viewer: reviews, numbers, assignments. */
  async badge(staff: StaffViewer): Promise<Badge> {
    const states = [
      ...(staff.permissions.has('petitions.moderate') ? ['moderation'] : []),
      ...(staff.permissions.has('petitions.register') ? ['closed', 'registered'] : []),
      ...(staff.permissions.has('petitions.answer') ? ['considered'] : []),
    ];
    const [row] = await this.database.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM petition
       WHERE state = ANY($1::text[]) AND ($2::bigint[] IS NULL OR unit_id = ANY($2))`,
      [states, boundTo(staff)],
    );
    return { count: row!.count };
  }

  private async hearingWaits(id: string): Promise<boolean> {
    const sql = `SELECT FROM petition WHERE id = $1 AND ${WAITING_HEARING}`;
    return (await this.database.read(sql, [id])).length > 0;
  }
}

function lateNotice(dueAt: Date): Text {
  const told = (locale: 'bg' | 'en') =>
    recordMessages(locale)('lateNow', { date: formatDeadline(dueAt, locale) });
  return { bg: told('bg'), en: told('en') };
}
