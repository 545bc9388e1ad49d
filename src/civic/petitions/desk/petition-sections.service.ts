import { Injectable } from '@nestjs/common';
import { Deadlines, deadlineState, toneOfDays } from '../../../commons/deadlines/index.js';
import { Decisions, OUTCOMES } from '../../../commons/decisions/index.js';
import type { PageCell, RecordSection } from '../../../platform/backoffice/index.js';
import { Calendar, dateIn, daysLeft } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import {
  formatDate,
  formatDateTime,
  formatDeadline,
  formatNumber,
  pick,
} from '../../../platform/i18n/index.js';
import { FORWARD_DAYS } from '../answering/answer-deadlines.js';
import type { Petition } from '../petition.entity.js';
import { petitionLifecycle, type PetitionState } from '../petition.lifecycle.js';
import { PETITION, recordPath } from '../petition.rules.js';
import { NO_SIGNATURES, SignatureTallies } from '../signatures/signature-tallies.service.js';
import { PetitionChoices } from './petition-choices.service.js';
import { recordMessages } from './petitions.admin.messages.js';

const t = recordMessages('bg');
const MOST_SIMILAR = 5;
const NOT_TAKEN_UP: readonly PetitionState[] = ['closed', 'registered'];

/** What a record's page tells beside its fields. */
@Injectable()
export class PetitionSections {
  constructor(
    private readonly database: Database,
    private readonly deadlines: Deadlines,
    private readonly decisions: Decisions,
    private readonly tallies: SignatureTallies,
    private readonly calendar: Calendar,
    private readonly choices: PetitionChoices,
  ) {}

  async of(row: Petition, now: Date): Promise<RecordSection[]> {
    const sections = await Promise.all([
      this.clocks(row, now),
      this.answer(row),
      this.signatures(row),
      this.committee(row),
      this.similar(row),
    ]);
    return [...this.text(row), ...this.hearing(row), ...sections.flat()];
  }

  private text({ demand, why, lang }: Petition): RecordSection[] {
    return [
      { id: 'demand', title: t('demand'), first: true, quote: { text: demand, lang } },
      { id: 'why', title: t('why'), first: true, quote: { text: why, lang } },
    ];
  }

  private async clocks(row: Petition, now: Date): Promise<RecordSection[]> {
    const found = await this.deadlines.of(this.database, { type: PETITION, id: row.id });
    const inOrder = found.toSorted((left, right) => left.dueAt.getTime() - right.dueAt.getTime());
    const told = inOrder.map((deadline): (string | PageCell)[] => [
      pick(deadline.rule.label, 'bg'),
      deadlineState(deadline, 'bg', now),
      formatDeadline(deadline.dueAt, 'bg'),
      deadline.rule.law?.bg ?? '',
    ]);
    const columns = [t('clockWhat'), t('clockState'), t('clockUntil'), t('clockLaw')];
    const rows = [...told, ...(await this.forwarding(row, now))];
    return [{ id: 'clocks', title: t('clocks'), table: { columns, rows, empty: t('noClocks') } }];
  }

  /** No clock of its own: only what is not for the municipality is forwarded. */
  private async forwarding({ state, receivedAt }: Petition, now: Date): Promise<(string | PageCell)[][]> {
    if (!receivedAt || !NOT_TAKEN_UP.includes(state)) return [];
    const dueAt = await this.calendar.termEndsAt(dateIn(receivedAt), { days: FORWARD_DAYS });
    const left = daysLeft(dueAt, now);
    const told =
      left < 0 ? t('forwardOver') : { text: t('collects', { count: left }), tone: toneOfDays(left) };
    return [[t('forwardClock'), told, formatDeadline(dueAt, 'bg'), t('forwardLaw')]];
  }

  private hearing({ hearingAt, hearingPlace, hearingNote }: Petition): RecordSection[] {
    if (!hearingAt) return [];
    const when = t('hearingWhen', { at: formatDateTime(hearingAt, 'bg'), place: hearingPlace });
    return [{ id: 'hearing', title: t('hearing'), paragraphs: [when, hearingNote].filter(Boolean) }];
  }

  private async answer({
    id,
    state,
    answerOfficial,
    answeredAt,
    notifiedAt,
  }: Petition): Promise<RecordSection[]> {
    if (!['considered', 'answered', 'archived'].includes(state)) return [];
    const [decision] = (await this.decisions.ofSubjects(this.database, [{ type: PETITION, id }])).values();
    if (!decision && state !== 'considered') return [];
    const rows = decision
      ? [
          [
            { text: `№ ${decision.id}`, href: `/admin/resources/decisions/records/${decision.id}/show` },
            { text: OUTCOMES[decision.outcome].label.bg, tone: OUTCOMES[decision.outcome].tone },
            t(decision.publishedAt ? 'answerPublished' : decision.state),
            decision.reason,
          ],
        ]
      : [];
    const columns = [t('answerDecision'), t('answer'), t('answerState'), t('answerText')];
    const paragraphs = [
      answeredAt && t('answeredBy', { who: answerOfficial, date: formatDate(answeredAt, 'bg') }),
      notifiedAt && t('notifiedOn', { date: formatDate(notifiedAt, 'bg') }),
    ].filter((line) => line !== null);
    return [{ id: 'answer', title: t('answer'), paragraphs, table: { columns, rows, empty: t('noAnswer') } }];
  }

  private async signatures({ id }: Petition): Promise<RecordSection[]> {
    const count = (await this.tallies.of(this.database, [id])).get(id) ?? NO_SIGNATURES;
    const rows = (['email', 'verified', 'paper', 'total'] as const).map((channel) => [
      t(channel),
      formatNumber(count[channel], 'bg'),
    ]);
    return [
      {
        id: 'signatures',
        title: t('signatures'),
        table: { columns: [t('channel'), t('count')], rows, empty: '' },
      },
    ];
  }

  private async committee({ id }: Petition): Promise<RecordSection[]> {
    const found = await this.database.read<{ name: string; settlement: string | null }>(
      'SELECT name, settlement FROM petition_member WHERE petition_id = $1 ORDER BY position',
      [id],
    );
    if (found.length === 0) return [];
    const names = new Map((await this.choices.places()).map(({ value, label }) => [value, label]));
    const rows = found.map(({ name, settlement }) => [name, (settlement && names.get(settlement)) || '']);
    const columns = [t('memberName'), t('memberPlace')];
    return [{ id: 'committee', title: t('committee'), table: { columns, rows, empty: '' } }];
  }

  /** The same words in title or demand: perhaps the same matter. */
  private async similar({ id, title, demand }: Petition): Promise<RecordSection[]> {
    const found = await this.database.read<{ id: string; title: string; state: PetitionState; at: Date }>(
      `SELECT id, title, state, created_at AS at FROM petition
       WHERE id <> $1 AND state <> 'draft' AND (title % $2 OR demand % $3)
       ORDER BY greatest(similarity(title, $2), similarity(demand, $3)) DESC, id LIMIT ${MOST_SIMILAR}`,
      [id, title, demand],
    );
    const rows = found.map((one): (string | PageCell)[] => [
      { text: one.title, href: recordPath(one.id) },
      {
        text: petitionLifecycle.states[one.state].label.bg,
        tone: petitionLifecycle.states[one.state].tone,
      },
      formatDate(one.at, 'bg'),
    ]);
    const columns = [t('similarTitle'), t('answerState'), t('similarSince')];
    return [{ id: 'similar', title: t('similar'), table: { columns, rows, empty: t('noSimilar') } }];
  }
}
