import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Participants, PersonalData, PROFILE_CHANGED } from '../../../../commons/accounts/index.js';
import { Unconfirmed } from '../../../../commons/confirmations/index.js';
import { Database, rows, type Tx } from '../../../../platform/database/index.js';
import {
  DomainListeners,
  type DomainListener,
  type OccurredEvent,
} from '../../../../platform/outbox/index.js';
import { PageVersions } from '../../../../platform/page-versions/index.js';
import { questionsTag } from '../hall.rules.js';
import { pendingQuestions } from './pending-questions.service.js';
import { questionMessages } from './questions.messages.js';

/** What events know about whoever asked, and how the name below a question follows its owner's choice. */
@Injectable()
export class QuestionsPersonalData implements DomainListener, OnModuleInit {
  readonly name = 'events.askerNames';
  readonly events = [PROFILE_CHANGED];

  constructor(
    private readonly personalData: PersonalData,
    private readonly unconfirmed: Unconfirmed,
    private readonly listeners: DomainListeners,
    private readonly participants: Participants,
    private readonly database: Database,
    private readonly pageVersions: PageVersions,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
    const { questionData } = questionMessages.texts;
    this.personalData.register({
      name: 'eventQuestions',
      label: questionData,
      export: ({ participantId }) => this.asked(participantId),
      erase: (tx, { participantId }) => this.forget(tx, participantId),
    });
    this.unconfirmed.register(pendingQuestions);
  }

  async run(tx: Tx, event: OccurredEvent): Promise<void> {
    const id = String(event.payload.id);
    const profile = await this.participants.profile(id);
    const shown = profile?.showsName && profile.name ? profile.name : null;
    const changed = await rows<{ eventId: string }>(
      tx,
      `WITH own AS (SELECT id FROM event_question WHERE participant_id = $1 AND author_name IS DISTINCT FROM $2
         ORDER BY id FOR NO KEY UPDATE)
       UPDATE event_question SET author_name = $2 FROM own WHERE event_question.id = own.id
       RETURNING event_id AS "eventId"`,
      [id, shown],
    );
    await this.bump(tx, changed);
  }

  private async asked(participantId: string): Promise<object> {
    const [questions, likes] = await Promise.all([
      this.database.read(
        `SELECT id, event_id AS event, text, state, stage, answer, created_at AS "createdAt" FROM event_question
         WHERE participant_id = $1 ORDER BY id`,
        [participantId],
      ),
      this.database.read(
        'SELECT question_id AS question, at FROM event_question_like WHERE participant_id = $1 ORDER BY at',
        [participantId],
      ),
    ]);
    return { questions, likes };
  }

  /** The question stays for the hall that heard it; likes stay counted, of nobody. */
  private async forget(tx: Tx, participantId: string): Promise<void> {
    const changed = await rows<{ eventId: string }>(
      tx,
      `UPDATE event_question SET participant_id = NULL, author_name = NULL WHERE participant_id = $1
       RETURNING event_id AS "eventId"`,
      [participantId],
    );
    await this.bump(tx, changed);
  }

  private async bump(tx: Tx, changed: readonly { eventId: string }[]): Promise<void> {
    await this.pageVersions.bump(
      tx,
      changed.map(({ eventId }) => questionsTag(eventId)),
    );
  }
}
