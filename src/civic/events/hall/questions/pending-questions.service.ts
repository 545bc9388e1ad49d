import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  Confirmations,
  orRefused,
  type Confirmable,
  type Outcome,
  type Refused,
  type Waiting,
} from '../../../../commons/confirmations/index.js';
import { Moderation, ModerationRefusal } from '../../../../commons/moderation/index.js';
import { Database } from '../../../../platform/database/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import { MailKinds } from '../../../../platform/mail/index.js';
import { QuestionRefused } from './question.errors.js';
import { QUESTION } from './question.rules.js';
import { questionMessages } from './questions.messages.js';
import { Questions, type Asked } from './questions.service.js';
import { confirmQuestionMail } from './views/confirm-question.email.js';

interface Kept {
  eventId: string;
  text: string;
  lang: Locale;
  name: string;
  showsName: boolean;
}

export type WaitingQuestion = Waiting<Kept>;

export const pendingQuestions: Confirmable<Kept> = {
  table: 'event_question_pending',
  ref: 'eventQuestionPending',
  letter: 'events.confirmQuestion',
  path: '/event-questions/confirm',
  columns: {
    eventId: 'event_id',
    text: 'text',
    lang: 'lang',
    name: 'name_sealed',
    showsName: 'shows_name',
  },
  sealed: ['name'],
  made: 'question_id',
  emptied: `text = '', name_sealed = NULL`,
  personal: {
    name: 'pendingEventQuestions',
    label: questionMessages.texts.pendingData,
    exported: 'event_id AS event, text, created_at AS "createdAt"',
  },
};

/** What newcomers ask waits here; nothing is public before its owner pressed a button. */
@Injectable()
export class PendingQuestions implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly confirmations: Confirmations,
    private readonly moderation: Moderation,
    private readonly questions: Questions,
    private readonly mailKinds: MailKinds,
  ) {}

  onModuleInit(): void {
    const { confirmKind: label, confirmConcerns: concerns } = questionMessages.texts;
    this.mailKinds.register({ kind: pendingQuestions.letter, label, concerns });
  }

  /** @returns false when the mailbox got enough letters for now */
  ask({ email, ...asked }: Kept & { email: string }, locale: Locale, now: Date): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const { eventId, text, name } = asked;
      const { title } = await this.questions.requireOpen(tx, eventId, now);
      await this.moderation.screen(tx, { participantId: null, text, subjectType: QUESTION }, now);
      const kept = { ...asked, showsName: asked.showsName && name !== '' };
      const letter = (link: string, expiresAt: Date) =>
        confirmQuestionMail({ locale, title, link, expiresAt });
      return this.confirmations.ask(tx, pendingQuestions, { kept, email, locale, letter }, now);
    });
  }

  find(token: string, now: Date): Promise<WaitingQuestion | null> {
    return this.confirmations.find(pendingQuestions, token, now);
  }

  /** Asks once. */
  confirm(row: WaitingQuestion, instead: string | undefined, now: Date): Promise<Outcome<Asked> | Refused> {
    const { eventId, text, lang, name, showsName } = row;
    const confirmed = this.confirmations.confirm(
      pendingQuestions,
      row,
      {
        ...{ locale: lang, name, showsName, instead },
        make: (tx, { participantId, shownName }) =>
          this.questions.ask(tx, { eventId, text, lang, participantId, name: shownName }, now),
      },
      now,
    );
    return orRefused(confirmed, [QuestionRefused, ModerationRefusal]);
  }
}
