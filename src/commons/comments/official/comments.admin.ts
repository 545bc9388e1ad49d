import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  BackofficeRegistry,
  governed,
  type BackofficeContext,
  type GovernedResource,
  type Outcome,
  type StaffViewer,
  type Values,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { Forbidden, NotFound, RuleBroken } from '../../../platform/errors/index.js';
import { excerpt, langOf } from '../../../platform/i18n/index.js';
import { MailKinds } from '../../../platform/mail/index.js';
import { Permissions } from '../../accounts/index.js';
import { parseSubjectKey, type SubjectRef } from '../../subjects/index.js';
import { Comment } from '../comment.entity.js';
import { CITIZEN_STANCES, LONGEST_TEXT } from '../comment.rules.js';
import { COMMENT_STATES, commentPath } from '../comment.subject.js';
import { commentMessages } from '../comments.messages.js';
import { commentPermissions } from '../comments.permissions.js';
import { CONFIRM_LETTER } from '../pending/pending-comments.service.js';
import { RecentCounts } from '../reading/recent-counts.js';
import { ANSWER, AnswerChoices, maySpeak, maySpeakFor } from './answer-choices.js';
import { answerMessages } from './official-answers.messages.js';
import { OfficialAnswers } from './official-answers.service.js';

const READ = 'comments.read';

/** Comments in the back office, and the door to official answers. */
@Injectable()
export class CommentsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly permissions: Permissions,
    private readonly mailKinds: MailKinds,
    private readonly database: Database,
    private readonly answers: OfficialAnswers,
    private readonly choices: AnswerChoices,
    private readonly counts: RecentCounts,
  ) {}

  onModuleInit(): void {
    this.permissions.register(...commentPermissions);
    this.mailKinds.register({
      kind: CONFIRM_LETTER,
      label: { bg: 'Потвърждаване на мнение', en: 'Confirmation of a comment' },
      concerns: { bg: 'непотвърдено мнение', en: 'unconfirmed comment' },
    });
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    const text = {
      label: { bg: 'Отговор', en: 'Answer' },
      hint: {
        bg: 'Публикува се веднага, отбелязан като официален. До 5000 знака, без лични данни.',
        en: 'Published at once, marked as official. Up to 5,000 characters, no personal data.',
      },
      type: 'longText' as const,
      required: true,
      max: LONGEST_TEXT,
    };
    const unit = {
      label: { bg: 'От името на', en: 'For' },
      type: 'select' as const,
      required: true,
      choices: (ctx: BackofficeContext) => this.choices.units(ctx),
    };
    return governed<Comment>({
      entity: Comment,
      id: 'comments',
      label: { bg: 'Мнение', en: 'Comment' },
      labelPlural: { bg: 'Мнения', en: 'Comments' },
      navigation: { group: 'processes', order: 40 },
      permissions: { list: READ },
      title: 'title',
      sort: { by: 'id', direction: 'desc' },
      fields: {
        title: {
          label: { bg: 'Мнение', en: 'Comment' },
          list: true,
          show: false,
          value: (row) => excerpt(row.text),
        },
        text: { label: { bg: 'Текст', en: 'Text' }, type: 'longText' },
        stance: {
          label: { bg: 'Позиция', en: 'Stance' },
          type: 'select',
          list: true,
          filter: true,
          choices: [...CITIZEN_STANCES, 'answer' as const].map((value) => ({
            value,
            label: commentMessages.texts[`stance_${value}`],
          })),
        },
        author: {
          label: { bg: 'Автор', en: 'Author' },
          list: true,
          value: (row) => (row.stance === 'answer' ? '–' : (row.authorName ?? `Участник ${row.authorCode}`)),
        },
        unitId: { label: { bg: 'Дирекция', en: 'Unit' }, reference: 'unit' },
        subject: {
          label: { bg: 'По', en: 'On' },
          list: true,
        },
        state: {
          label: { bg: 'Състояние', en: 'State' },
          type: 'select',
          list: true,
          filter: true,
          choices: Object.entries(COMMENT_STATES).map(([value, { label }]) => ({ value, label })),
        },
        ups: { label: { bg: 'Подкрепят', en: 'For' }, list: true },
        downs: { label: { bg: 'Не подкрепят', en: 'Against' }, list: true },
        replies: { label: { bg: 'Отговори', en: 'Replies' }, list: true },
        createdAt: { label: { bg: 'Написано на', en: 'Written on' }, list: true },
        editedAt: { label: { bg: 'Редактирано на', en: 'Edited on' } },
        pinnedAt: { label: { bg: 'Отгоре от', en: 'Pinned since' } },
      },
      extras: (_ctx, ids) => this.choices.discussed(ids),
      // What is not public is for those who decide about it.
      scope: ({ permissions }) => (permissions.has('moderation.read') ? {} : { state: 'visible' }),
      publicPath: (row) => (row.state === 'visible' ? commentPath(row.id) : null),
      extraActions: {
        answer: {
          label: { bg: 'Официален отговор', en: 'Official answer' },
          permission: ANSWER,
          on: 'record',
          when: (row, staff) => row.state === 'visible' && maySpeak(staff),
          inputs: { unit, text },
          run: (ctx, id, input) => this.answerComment(ctx, id!, input),
        },
        answerSubject: {
          label: { bg: 'Отговор на цяло обсъждане', en: 'Answer to a whole discussion' },
          permission: ANSWER,
          on: 'resource',
          inputs: {
            subject: {
              label: { bg: 'Обсъждане', en: 'Discussion' },
              type: 'select',
              required: true,
              choices: (ctx) => this.choices.subjects(ctx),
            },
            unit,
            text,
          },
          run: (ctx, _id, input) => {
            const subject = parseSubjectKey(String(input.subject));
            if (!subject) throw new NotFound('discussionNotFound');
            return this.answer(ctx, subject, null, input);
          },
        },
        unpin: this.pinning(false),
        pin: this.pinning(true),
      },
      messages: answerMessages,
      empty: { bg: 'Още няма мнения.', en: 'No comments yet.' },
    });
  }

  private pinning(pinned: boolean) {
    return {
      label: pinned ? { bg: 'Сложете отгоре', en: 'Pin' } : { bg: 'Свалете отгоре', en: 'Unpin' },
      permission: ANSWER,
      on: 'record' as const,
      when: (row: Comment, staff: StaffViewer) =>
        row.stance === 'answer' && (row.pinnedAt === null) === pinned && maySpeakFor(staff, row.unitId),
      run: (ctx: BackofficeContext, id: string | null) =>
        this.database.transaction((tx) => this.answers.pin(tx, id!, pinned, ctx.staff.staffId, ctx.now)),
    };
  }

  private async answerComment(ctx: BackofficeContext, id: string, input: Values): Promise<Outcome> {
    const [row] = await this.database.read<SubjectRef>(
      'SELECT subject_type AS type, subject_id AS id FROM comment WHERE id = $1',
      [id],
    );
    if (!row) throw new NotFound('commentNotFound');
    return this.answer(ctx, row, id, input);
  }

  private async answer(
    { staff, locale, now }: BackofficeContext,
    subject: SubjectRef,
    parentId: string | null,
    input: Values,
  ): Promise<Outcome> {
    const unitId = String(input.unit);
    const text = String(input.text ?? '').trim();
    if (!maySpeakFor(staff, unitId)) throw new Forbidden('notPermitted');
    if (text === '') throw new RuleBroken('answerEmpty');
    const answer = { subject, parentId, text, lang: langOf(text, locale), unitId, staffId: staff.staffId };
    const id = await this.database.transaction((tx) => this.answers.add(tx, answer, now));
    this.counts.forget(subject);
    return { message: answerMessages.texts.answered, redirect: commentPath(id) };
  }
}
