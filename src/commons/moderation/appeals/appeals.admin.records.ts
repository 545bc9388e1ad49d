import { Injectable } from '@nestjs/common';
import type { BackofficeContext, ComputedValue, RecordSection } from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { formatDeadline } from '../../../platform/i18n/index.js';
import { AuthorHistory } from '../cases/cases.admin.author.js';
import { CaseRecords, due, participantLink } from '../cases/cases.admin.records.js';
import { CaseSections, type DecisionRow } from '../cases/cases.admin.sections.js';
import { moderationAdminMessages } from '../moderation.admin.messages.js';
import type { ModerationAppeal } from './appeal.entity.js';

const t = moderationAdminMessages('bg');

interface AppealFacts extends DecisionRow {
  appealId: string;
  authorId: string;
  dueAt: Date;
  closedAt: Date | null;
  caseId: string | null;
  subjectType: string | null;
  subjectId: string | null;
  blockedUntil: Date | null;
}

/** What an appeal is about: the decision, and the text or the block behind it. */
@Injectable()
export class AppealRecords {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseRecords,
    private readonly sections: CaseSections,
    private readonly authors: AuthorHistory,
  ) {}

  async extras(ctx: BackofficeContext, ids: string[]): Promise<Map<string, Record<string, ComputedValue>>> {
    const found = await this.facts(ids);
    const people = [...new Set(found.map(({ authorId }) => authorId))];
    const histories = await this.authors.inWords(people, ctx.now);
    return new Map(
      found.map((facts) => [
        facts.appealId,
        {
          against: t(`action_${facts.action}`),
          due: due(facts, ctx.now),
          author: participantLink(ctx, facts.authorId),
          history: histories.get(facts.authorId) ?? null,
        },
      ]),
    );
  }

  async sectionsOf({ id, text, lang }: ModerationAppeal): Promise<RecordSection[]> {
    const [facts] = await this.facts([id]);
    if (!facts) return [];
    const table = await this.sections.decisionTable([facts]);
    return [
      { id: 'appeal', title: 'Какво възразява авторът', first: true, quote: { text, lang } },
      { id: 'decision', title: 'Решението', first: true, table },
      ...(await this.behind(facts)),
    ];
  }

  private async behind({
    caseId,
    subjectType,
    subjectId,
    blockedUntil,
  }: AppealFacts): Promise<RecordSection[]> {
    if (blockedUntil) {
      const until = formatDeadline(blockedUntil, 'bg');
      return [{ id: 'block', title: 'Блокирането', paragraphs: [`Участникът не може да пише до ${until}.`] }];
    }
    if (caseId === null || subjectType === null || subjectId === null) return [];
    const subject = (await this.cases.subjectsOf([{ id: caseId, subjectType, subjectId }])).get(caseId);
    if (!subject) return [{ id: 'text', title: 'Текстът', paragraphs: ['Текстът вече го няма.'] }];
    return [{ id: 'text', title: 'Текстът', quote: { text: subject.text, lang: subject.lang } }];
  }

  private facts(ids: readonly string[]): Promise<AppealFacts[]> {
    return this.database.read<AppealFacts>(
      `SELECT a.id AS "appealId", a.author_id AS "authorId", a.due_at AS "dueAt", a.closed_at AS "closedAt",
              d.action, d.reason, d.explanation, d.decided_by AS "decidedBy", d.at, d.case_id AS "caseId",
              c.subject_type AS "subjectType", c.subject_id AS "subjectId", b.until AS "blockedUntil"
       FROM moderation_appeal AS a JOIN moderation_decision AS d ON d.id = a.decision_id
       LEFT JOIN moderation_case AS c ON c.id = d.case_id
       LEFT JOIN participant_block AS b ON b.id = d.block_id
       WHERE a.id = ANY($1::bigint[])`,
      [ids],
    );
  }
}
