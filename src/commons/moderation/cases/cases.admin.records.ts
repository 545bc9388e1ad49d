import { Injectable } from '@nestjs/common';
import { Marked, type BackofficeContext, type ComputedValue } from '../../../platform/backoffice/index.js';
import { dateIn, daysLeft } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { RuleBroken } from '../../../platform/errors/index.js';
import { formatDate, localePath } from '../../../platform/i18n/index.js';
import type { ModeratedSubject } from '../../subjects/index.js';
import { age, moderationAdminMessages } from '../moderation.admin.messages.js';
import { Reasons } from '../reasons/reasons.service.js';
import { AuthorHistory } from './cases.admin.author.js';
import { ModeratedSubjects } from './moderated-subjects.js';
import type { CaseCause } from './moderation-case.entity.js';

const EXCERPT = 140;
const t = moderationAdminMessages('bg');

interface CaseFacts {
  id: string;
  subjectType: string;
  subjectId: string;
  cause: CaseCause;
  holdReason: string | null;
  state: string;
  openedAt: Date;
  dueAt: Date;
  closedAt: Date | null;
  hiddenAt: Date | null;
}

/** What the queue and the page of a case show beside the row itself. */
@Injectable()
export class CaseRecords {
  constructor(
    private readonly database: Database,
    private readonly subjects: ModeratedSubjects,
    private readonly reasons: Reasons,
    private readonly authors: AuthorHistory,
  ) {}

  /** By id of the case. */
  async extras(ctx: BackofficeContext, ids: string[]): Promise<Map<string, Record<string, ComputedValue>>> {
    const cases = await this.database.read<CaseFacts>(
      `SELECT id, subject_type AS "subjectType", subject_id AS "subjectId", cause, hold_reason AS "holdReason", state,
              opened_at AS "openedAt", due_at AS "dueAt", closed_at AS "closedAt", hidden_at AS "hiddenAt"
       FROM moderation_case WHERE id = ANY($1::bigint[])`,
      [ids],
    );
    const [subjects, grounds] = await Promise.all([this.subjectsOf(cases), this.grounds(ids)]);
    const authorIds = [...subjects.values()].flatMap(({ authorId }) => authorId ?? []);
    const histories = await this.authors.inWords(authorIds, ctx.now);
    return new Map(
      cases.map((facts) => {
        const subject = subjects.get(facts.id);
        const authorId = subject?.authorId ?? null;
        return [
          facts.id,
          {
            title: this.title(facts, subject),
            what: this.subjects.label(facts.subjectType, 'bg'),
            due: due(facts, ctx.now),
            age: age(facts.openedAt, ctx.now),
            grounds: [...cause(facts), ...(grounds.get(facts.id) ?? [])].join(', '),
            hidden: this.hidden(facts, subject),
            place: subject
              ? new Marked('Отворете на сайта', undefined, localePath('bg', subject.path))
              : null,
            author: authorId ? participantLink(ctx, authorId) : t('noAuthor'),
            history: authorId ? histories.get(authorId)! : null,
          },
        ];
      }),
    );
  }

  /** @throws RuleBroken where no participant wrote it, or the text is gone */
  async authorOf(id: string): Promise<string> {
    const found = await this.database.read<Pick<CaseFacts, 'id' | 'subjectType' | 'subjectId'>>(
      'SELECT id, subject_type AS "subjectType", subject_id AS "subjectId" FROM moderation_case WHERE id = $1',
      [id],
    );
    const authorId = (await this.subjectsOf(found)).get(id)?.authorId;
    if (!authorId) throw new RuleBroken('nobodyToBlock');
    return authorId;
  }

  /** What was written, by id of the case. */
  async subjectsOf(
    cases: readonly Pick<CaseFacts, 'id' | 'subjectType' | 'subjectId'>[],
  ): Promise<Map<string, ModeratedSubject>> {
    const found = new Map<string, ModeratedSubject>();
    for (const [type, alike] of Map.groupBy(cases, ({ subjectType }) => subjectType)) {
      const ids = alike.map(({ subjectId }) => subjectId);
      const subjects = await this.subjects.loadMany(this.database, type, ids);
      for (const { id, subjectId } of alike) {
        const subject = subjects.get(subjectId);
        if (subject) found.set(id, subject);
      }
    }
    return found;
  }

  private title({ subjectType, subjectId }: CaseFacts, subject: ModeratedSubject | undefined): string {
    if (!subject) return t('gone', { what: this.subjects.label(subjectType, 'bg'), id: subjectId });
    return excerpt(subject.text || subject.title);
  }

  private hidden({ state }: CaseFacts, subject: ModeratedSubject | undefined): Marked | string {
    if (!subject) return '–';
    if (!subject.hidden) return state === 'open' ? new Marked('публично', 'plain') : 'публично';
    return new Marked('скрито', 'wait');
  }

  /** „обида (2), реклама“ */
  private async grounds(ids: string[]): Promise<Map<string, string[]>> {
    const [counted, reasons] = await Promise.all([
      this.database.read<{ caseId: string; reason: string; count: number }>(
        `SELECT case_id AS "caseId", reason, count(*)::int AS count FROM moderation_report
         WHERE case_id = ANY($1::bigint[]) GROUP BY case_id, reason ORDER BY count(*) DESC, min(id)`,
        [ids],
      ),
      this.reasons.byCode(),
    ]);
    const grounds = new Map<string, string[]>();
    for (const { caseId, reason, count } of counted) {
      const name = reasons.get(reason)?.name.bg ?? reason;
      grounds.set(caseId, [...(grounds.get(caseId) ?? []), count > 1 ? `${name} (${count})` : name]);
    }
    return grounds;
  }
}

/** The beginning of a text on one line, cut between words. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= EXCERPT) return line;
  return `${line.slice(0, EXCERPT).replace(/\s+\S*$/u, '')}…`;
}

/** The number under which the staff know a citizen; a link for those who may open it. */
export function participantLink({ staff }: BackofficeContext, id: string): Marked {
  const href = staff.permissions.has('participants.read')
    ? `/admin/resources/participant/records/${id}/show`
    : undefined;
  return new Marked(t('participant', { id }), undefined, href);
}

/** Where a term stands, in words and a colour. */
export function due({ dueAt, closedAt }: Pick<CaseFacts, 'dueAt' | 'closedAt'>, now: Date): Marked | string {
  if (closedAt) return t('decidedOn', { date: formatDate(dateIn(closedAt), 'bg', 'short') });
  const left = daysLeft(dueAt, now);
  if (left < 0) return new Marked(t('overdue', { count: -left }), 'late');
  return new Marked(left === 0 ? t('dueToday') : t('dueDays', { count: left }), left <= 1 ? 'wait' : 'plain');
}

function cause({ cause: why, holdReason }: CaseFacts): string[] {
  if (why === 'staff') return [t('openedByStaff')];
  if (why !== 'held') return [];
  switch (holdReason) {
    case 'newcomer':
    case 'links':
    case 'repeated':
      return [t('heldFor', { why: t(`hold_${holdReason}`) })];
    default:
      return [t('heldFor', { why: t('hold_other') })];
  }
}
