import { Injectable } from '@nestjs/common';
import { boundTo } from '../../../commons/accounts/index.js';
import { Deadlines, deadlineState, toneOfDays } from '../../../commons/deadlines/index.js';
import { Decisions } from '../../../commons/decisions/index.js';
import {
  Marked,
  type Badge,
  type ComputedValue,
  type RecordLink,
  type StaffViewer,
} from '../../../platform/backoffice/index.js';
import { daysLeft } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { formatDate, formatDeadline, type Text } from '../../../platform/i18n/index.js';
import { DISPUTE_RULE, REGISTRATION_RULE } from '../recommendation.clocks.js';
import type { Recommendation } from '../recommendation.entity.js';
import { RECOMMENDATION } from '../recommendation.rules.js';
import { recordMessages } from './recommendations.admin.messages.js';

/** What a member of staff should know before they act, and how long there is for whatever comes next. */
@Injectable()
export class RecommendationNotices {
  constructor(
    private readonly database: Database,
    private readonly deadlines: Deadlines,
    private readonly decisions: Decisions,
  ) {}

  async of({ id, state, disputeId }: Recommendation, now: Date): Promise<Text | null> {
    const found = await this.deadlines.of(this.database, { type: RECOMMENDATION, id });
    const running = (key: string) =>
      found.find(({ rule, state: at }) => rule.key === key && at === 'running');
    const dispute = disputeId && running(DISPUTE_RULE);
    if (dispute)
      return told((locale) =>
        recordMessages(locale)('disputeNotice', { date: formatDate(dispute.startedAt, locale) }),
      );
    const registration = state === 'sent' && running(REGISTRATION_RULE);
    if (registration && registration.dueAt <= now)
      return told((locale) =>
        recordMessages(locale)('lateNow', { date: formatDeadline(registration.dueAt, locale) }),
      );
    return null;
  }

  async answerLink(id: string): Promise<RecordLink[]> {
    const [decision] = (
      await this.decisions.ofSubjects(this.database, [{ type: RECOMMENDATION, id }])
    ).values();
    if (!decision) return [];
    const href = `/admin/resources/decisions/records/${decision.id}/show`;
    return [{ label: recordMessages.texts.toAnswer, href }];
  }

  /** What waits for this viewer: numbers, assignments, answers, disputes. */
  async badge(staff: StaffViewer): Promise<Badge> {
    const states = [
      ...(staff.permissions.has('recommendations.register') ? ['sent'] : []),
      ...(staff.permissions.has('recommendations.answer') ? ['underReview'] : []),
    ];
    const [row] = await this.database.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM recommendation
       WHERE (state = ANY($1::text[]) OR ($3 AND dispute_id IS NOT NULL))
         AND ($2::bigint[] IS NULL OR unit_id = ANY($2))`,
      [states, boundTo(staff), staff.permissions.has('recommendations.answer')],
    );
    return { count: row!.count };
  }

  /** Of many rows: the term that is due first, in the colours of the warnings. */
  async terms(ids: string[], now: Date): Promise<Map<string, Record<string, ComputedValue>>> {
    const running = await this.deadlines.runningOf(this.database, RECOMMENDATION, ids);
    return new Map(
      ids.map((id): [string, Record<string, ComputedValue>] => {
        const [first] = running.get(id) ?? [];
        if (!first) return [id, { term: null }];
        const { text } = deadlineState(first, 'bg', now);
        const tone = first.state === 'paused' ? 'plain' : toneOfDays(daysLeft(first.dueAt, now));
        return [id, { term: new Marked(text, tone) }];
      }),
    );
  }
}

function told(words: (locale: 'bg' | 'en') => string): Text {
  return { bg: words('bg'), en: words('en') };
}
