import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { RecordSection } from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { formatDateTime } from '../../../platform/i18n/index.js';
import { StaffMember } from '../../accounts/index.js';
import { Deadlines, deadlineLine } from '../../deadlines/index.js';
import { moderationAdminMessages } from '../moderation.admin.messages.js';
import { Reasons } from '../reasons/reasons.service.js';
import { CASE_RULE } from './case-register.js';
import { CaseRecords } from './cases.admin.records.js';
import type { ModerationCase } from './moderation-case.entity.js';
import type { Action } from './moderation-decision.entity.js';

const t = moderationAdminMessages('bg');
const MOST_DECISIONS = 50;
const MOST_REPORTS = 200;

interface ReportRow {
  reason: string;
  ground: 'illegal' | 'rules';
  explanation: string;
  signedIn: boolean;
  at: Date;
}

export interface DecisionRow {
  action: Action;
  reason: string | null;
  explanation: string;
  decidedBy: string | null;
  at: Date;
}

const DECISION = 'd.action, d.reason, d.explanation, d.decided_by AS "decidedBy", d.at';

/** What stands below the fields of a case: the text, who has what against it, what was decided before. */
@Injectable()
export class CaseSections {
  constructor(
    private readonly database: Database,
    private readonly records: CaseRecords,
    private readonly reasons: Reasons,
    private readonly deadlines: Deadlines,
  ) {}

  async of(row: ModerationCase, now: Date): Promise<RecordSection[]> {
    const [subjects, reports, decisions, term] = await Promise.all([
      this.records.subjectsOf([row]),
      this.reports(row.id),
      this.decisionsOn(row),
      this.term(row, now),
    ]);
    const subject = subjects.get(row.id);
    return [
      ...(subject
        ? [
            {
              id: 'text',
              title: subject.title,
              first: true,
              quote: { text: subject.text, lang: subject.lang },
            },
          ]
        : []),
      reports,
      decisions,
      ...term,
    ];
  }

  async decisionTable(rows: readonly DecisionRow[]): Promise<NonNullable<RecordSection['table']>> {
    const deciders = rows.flatMap(({ decidedBy }) => decidedBy ?? []);
    const [reasons, staff] = await Promise.all([
      this.reasons.byCode(),
      deciders.length > 0 ? StaffMember.findBy({ id: In(deciders) }) : [],
    ]);
    const nameOf = (id: string) => staff.find((member) => member.id === id)?.name ?? '–';
    return {
      columns: ['Решение', 'Кога', 'Основание', 'Обяснение', 'Кой'],
      rows: rows.map(({ action, reason, explanation, decidedBy, at }) => [
        t(`action_${action}`),
        formatDateTime(at, 'bg'),
        reason === null ? '–' : (reasons.get(reason)?.name.bg ?? reason),
        explanation || '–',
        decidedBy === null ? t('byRule') : nameOf(decidedBy),
      ]),
      empty: 'Още не е решавано нищо за този текст.',
    };
  }

  /** Who reported is nobody's business here; whether they had an account tells how much it may weigh. */
  private async reports(caseId: string): Promise<RecordSection> {
    const [found, reasons] = await Promise.all([
      this.database.read<ReportRow>(
        `SELECT reason, ground, explanation, signed_in AS "signedIn", at FROM moderation_report
         WHERE case_id = $1 ORDER BY id LIMIT $2`,
        [caseId, MOST_REPORTS],
      ),
      this.reasons.byCode(),
    ]);
    return {
      id: 'reports',
      first: true,
      title: 'Сигнали',
      table: {
        columns: ['Основание', 'Вид', 'Обяснение', 'Подаден', 'От'],
        rows: found.map(({ reason, ground, explanation, signedIn, at }) => [
          reasons.get(reason)?.name.bg ?? reason,
          ground === 'illegal' ? { text: 'По закон', tone: 'late' } : { text: 'По правилата', tone: 'info' },
          explanation || '–',
          formatDateTime(at, 'bg'),
          signedIn ? 'участник с профил' : 'посетител',
        ]),
        empty: 'Никой не е подал сигнал.',
      },
    };
  }

  private async decisionsOn({ subjectType, subjectId }: ModerationCase): Promise<RecordSection> {
    const found = await this.database.read<DecisionRow>(
      `SELECT ${DECISION} FROM moderation_decision AS d JOIN moderation_case AS c ON c.id = d.case_id
       WHERE c.subject_type = $1 AND c.subject_id = $2 ORDER BY d.id DESC LIMIT $3`,
      [subjectType, subjectId, MOST_DECISIONS],
    );
    return { id: 'decisions', title: 'Решения за този текст', table: await this.decisionTable(found) };
  }

  private async term({ subjectType, subjectId, state }: ModerationCase, now: Date): Promise<RecordSection[]> {
    if (state !== 'open') return [];
    const all = await this.deadlines.of(this.database, { type: subjectType, id: subjectId });
    const running = all.find(({ rule, metAt }) => rule.key === CASE_RULE && metAt === null);
    if (!running) return [];
    const { label, state: standing, until, how } = deadlineLine(running, 'bg', now);
    return [{ id: 'term', title: 'Срок', paragraphs: [`${label}: ${standing.text}. ${until}`, ...how] }];
  }
}
