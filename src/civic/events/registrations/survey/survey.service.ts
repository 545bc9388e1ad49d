import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../../../platform/audit/index.js';
import { affected, Database, rows, type Tx } from '../../../../platform/database/index.js';
import { RuleBroken } from '../../../../platform/errors/index.js';
import { PageVersions } from '../../../../platform/page-versions/index.js';
import { lockEvent } from '../../event-rows.js';
import { EVENT } from '../../event.rules.js';
import { registrationsTag } from '../registration.rules.js';
import { surveyMessages } from './survey.messages.js';
import { parseQuestions, type Answers } from './survey.rules.js';

/** What is asked, by the staff; what is answered, by whoever was there. */
@Injectable()
export class Surveys {
  constructor(
    private readonly database: Database,
    private readonly pageVersions: PageVersions,
    private readonly audit: Audit,
  ) {}

  /** @throws RuleBroken at the field, naming the line, and once the invitations went out */
  async ask(tx: Tx, eventId: string, typed: string, actor: Actor, now: Date): Promise<void> {
    const parsed = parseQuestions(typed);
    if (!parsed.ok) {
      const told = surveyMessages('bg')(`problem_${parsed.problem}`, { line: parsed.line });
      throw new RuleBroken('eventInvalid', {}, { questions: told });
    }
    const { lang } = await lockEvent(tx, eventId);
    const kept = await affected(
      tx,
      `INSERT INTO event_survey (event_id, lang, questions) VALUES ($1, $2, $3)
       ON CONFLICT (event_id) DO UPDATE SET questions = EXCLUDED.questions WHERE event_survey.opened_at IS NULL`,
      [eventId, lang, JSON.stringify(parsed.questions)],
    );
    if (kept === 0) throw new RuleBroken('surveyFrozen');
    const subject = { type: EVENT, id: eventId };
    await this.audit.record(tx, { actor, action: 'event.survey', subject, details: {} }, now);
  }

  /** Once for a registration, which keeps that it answered, and nothing of what. @returns false for a second time */
  async answer(registrationId: string, eventId: string, answers: Answers): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const first = await rows(
        tx,
        'UPDATE event_registration SET surveyed = true WHERE id = $1 AND event_id = $2 AND NOT surveyed RETURNING id',
        [registrationId, eventId],
      );
      if (first.length === 0) return false;
      await affected(
        tx,
        'INSERT INTO event_survey_answer (id, event_id, answers) VALUES (gen_random_uuid(), $1, $2)',
        [eventId, JSON.stringify(answers)],
      );
      await this.pageVersions.bump(tx, [registrationsTag(eventId)]);
      return true;
    });
  }
}
