import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData, type Contact } from '../accounts/index.js';
import { canonicalEmail, Crypto } from '../../platform/crypto/index.js';
import { affected, Database, type Tx } from '../../platform/database/index.js';
import { Appeals } from './appeals/appeals.service.js';
import { REPORT_EMAIL } from './reports/report.rules.js';
import { Writings } from './screening/writings.js';

/** What moderation knows about a person: reports, decisions, appeals, blocks. */
@Injectable()
export class ModerationPersonalData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly database: Database,
    private readonly crypto: Crypto,
    private readonly appeals: Appeals,
    private readonly writings: Writings,
  ) {}

  onModuleInit(): void {
    this.personalData.register({
      name: 'moderation',
      label: {
        bg: 'сигналите, които сте подали, решенията за написаното от Вас и възраженията Ви',
        en: 'reports you made, decisions about what you wrote, and your appeals',
      },
      export: (person) => this.export(person),
      erase: (tx, person, now) => this.erase(tx, person, now),
    });
  }

  private async export(person: Contact): Promise<object> {
    const { participantId } = person;
    const [reports, decisions, appeals] = await Promise.all([
      this.database.read<object>(
        `SELECT "case".subject_type AS "subjectType", "case".subject_id AS "subjectId", report.reason,
                report.explanation, report.at
         FROM moderation_report AS report JOIN moderation_case AS "case" ON "case".id = case_id
         WHERE participant_id = $1 OR email_lookup = $2 ORDER BY report.id`,
        [participantId, this.lookupOf(person)],
      ),
      this.database.read<object>(
        `SELECT decision.id, subject_type AS "subjectType", subject_id AS "subjectId", action, decision.reason,
                decision.explanation, automated, at, block.until AS "blockedUntil"
         FROM moderation_decision AS decision LEFT JOIN moderation_case AS "case" ON "case".id = case_id
         LEFT JOIN participant_block AS block ON block.id = block_id WHERE author_id = $1 ORDER BY decision.id`,
        [participantId],
      ),
      this.database.read<object>(
        `SELECT decision_id AS "decision", text, at, state, answer, closed_at AS "closedAt"
         FROM moderation_appeal WHERE author_id = $1 ORDER BY id`,
        [participantId],
      ),
    ]);
    return { reports, decisions, appeals };
  }

  /** Decisions stay: they name the empty account alone. */
  private async erase(tx: Tx, person: Contact, now: Date): Promise<void> {
    const { participantId } = person;
    await affected(
      tx,
      `UPDATE moderation_report SET participant_id = NULL, email_lookup = NULL, email_sealed = NULL, explanation = ''
       WHERE participant_id = $1 OR email_lookup = $2`,
      [participantId, this.lookupOf(person)],
    );
    await this.appeals.lapseOf(tx, participantId, now);
    await affected(tx, `UPDATE moderation_appeal SET text = '' WHERE author_id = $1`, [participantId]);
    await this.writings.forget(tx, participantId);
  }

  private lookupOf({ email }: Contact): string {
    return this.crypto.lookup(canonicalEmail(email), REPORT_EMAIL);
  }
}
