import { Injectable } from '@nestjs/common';
import { LONGEST_NUMBER } from '../../../commons/registry/index.js';
import type { InputField } from '../../../platform/backoffice/index.js';
import { excerpt } from '../../../platform/i18n/index.js';
import { outcomeChoices } from '../answering/answer-words.js';
import { isToBeExecuted } from '../answering/inquiry-answers.service.js';
import { SENT_BY } from '../answering/inquiry-dispatch.service.js';
import type { Inquiry } from '../inquiry.entity.js';
import { inquiryLifecycle } from '../inquiry.lifecycle.js';
import { actionPath, INQUIRY_KINDS, LIMITS, mayBecomePublic, type InquiryKind } from '../inquiry.rules.js';
import { InquirySecrets } from '../inquiry.secrets.js';
import { OFFICIAL_LIMITS } from '../registry/official-text.js';
import { withoutSalutation } from '../templates/answer-template.rules.js';
import { AnswerTemplates } from '../templates/answer-templates.service.js';
import { ANSWER_CHANNEL_NAMES, deskMessages, FIELD_LABELS } from './desk.messages.js';
import { own, type Action } from './inquiry-action.js';
import { InquiryAnswerDeeds } from './inquiry-answer.deeds.js';
import { isFromTemplate, wordingInputs, wordingOf } from './wording-inputs.js';

const { answer, execute } = inquiryLifecycle.transitions;
const SHOWN = 1_500;

/** The draft, who confirms it, how it goes out, and what the public may read of it. */
@Injectable()
export class InquiryAnswerActions {
  constructor(
    private readonly deeds: InquiryAnswerDeeds,
    private readonly secrets: InquirySecrets,
    private readonly templates: AnswerTemplates,
  ) {}

  all(): Record<string, Action> {
    return { ...this.wordings(), ...this.confirming(), ...this.sending(), ...this.after() };
  }

  /** One for each kind, because each is decided in words of its own. */
  private wordings(): Record<string, Action> {
    const named = INQUIRY_KINDS.map((kind) => [wordingOf(kind), this.word(kind)] as const);
    return Object.fromEntries(named);
  }

  private word(kind: InquiryKind): Action {
    return {
      label: { bg: 'Изгответе отговор', en: 'Word the answer' },
      permission: 'inquiries.answer',
      on: 'record',
      main: true,
      when: own(['considered'], (row) => row.kind === kind),
      inputs: { ...decisionInputs(kind), ...wordingInputs(this.templates, kind) },
      begins: (row) => ({
        outcome: row.outcome,
        at: row.meetingAt,
        place: row.meetingPlace,
        answer: this.secrets.open('answer', row.answerSealed),
        official: row.answerOfficial,
      }),
      run: async (ctx, id, input) => {
        const outcome = await this.deeds.word(ctx, id!, input);
        if (!isFromTemplate(input)) return outcome;
        // What a template begins is read and finished before anybody confirms it.
        const message = deskMessages.texts.wordedFromTemplate;
        return { message, redirect: actionPath(id!, wordingOf(kind)) };
      },
    };
  }

  private confirming(): Record<string, Action> {
    const drafted = own(['considered'], ({ draftedBy }) => draftedBy !== null);
    const another = (row: Inquiry, staff: Parameters<typeof drafted>[1]) =>
      drafted(row, staff) && row.draftedBy !== staff.staffId;
    return {
      confirm: {
        label: answer.label,
        permission: answer.by,
        on: 'record',
        main: true,
        when: (row, staff) => another(row, staff) && row.returnedAt === null,
        question: (row) => {
          const text = excerpt(this.secrets.open('answer', row.answerSealed), SHOWN);
          return {
            bg: `Потвърждавате и изпращате на подателя: „${text}“`,
            en: `You confirm and send to the sender: “${text}”`,
          };
        },
        run: (ctx, id, _input, version) => this.deeds.confirm(ctx, id!, version ?? null),
      },
      sendBack: {
        label: { bg: 'Върнете за преработка', en: 'Send it back' },
        permission: answer.by,
        on: 'record',
        when: (row, staff) => another(row, staff) && row.returnedAt === null,
        inputs: {
          reason: {
            label: { bg: 'Какво да се промени', en: 'What is to be changed' },
            type: 'longText',
            required: true,
            max: OFFICIAL_LIMITS.reason,
          },
        },
        run: (ctx, id, input) => this.deeds.sendBack(ctx, id!, input),
      },
    };
  }

  private sending(): Record<string, Action> {
    return {
      send: {
        label: { bg: 'Впишете изпращането', en: 'Record how it was sent' },
        permission: 'inquiries.register',
        on: 'record',
        when: own(['answered', 'executed']),
        inputs: {
          by: {
            label: FIELD_LABELS.sentBy,
            type: 'select',
            required: true,
            choices: SENT_BY.map((value) => ({ value, label: ANSWER_CHANNEL_NAMES[value] })),
          },
          number: { label: FIELD_LABELS.outgoing, required: true, max: LONGEST_NUMBER },
          on: {
            label: FIELD_LABELS.outgoingOn,
            hint: { bg: 'Празно: днес.', en: 'Empty: today.' },
            type: 'date',
          },
          file: {
            label: { bg: 'Подписано писмо (PDF)', en: 'Signed letter (PDF)' },
            hint: { bg: 'Един файл.', en: 'One file.' },
            type: 'files',
          },
        },
        begins: ({ outgoingNumber, outgoingOn, answerChannel }) => ({
          by: answerChannel,
          number: outgoingNumber,
          on: outgoingOn,
        }),
        run: (ctx, id, input) => this.deeds.send(ctx, id!, input),
      },
      notified: {
        label: { bg: 'Подателят е уведомен', en: 'The sender was told' },
        permission: 'inquiries.register',
        on: 'record',
        when: own(['answered', 'executed'], ({ notifiedAt }) => notifiedAt === null),
        question: {
          bg: 'Отбележете го, ако сте го уведомили по телефона или на място. Писмата по имейл се отбелязват сами.',
          en: 'Mark it when you told them by telephone or in person. Letters by e-mail are marked by themselves.',
        },
        run: (ctx, id) => this.deeds.notified(ctx, id!),
      },
    };
  }

  private after(): Record<string, Action> {
    return {
      execute: {
        label: execute.label,
        permission: execute.by,
        on: 'record',
        main: true,
        when: own(execute.from, isToBeExecuted),
        inputs: {
          execution: {
            label: { bg: 'Какво е направено', en: 'What was done' },
            hint: { bg: 'Подателят го чете.', en: 'The sender reads it.' },
            type: 'longText',
            required: true,
            max: OFFICIAL_LIMITS.execution,
          },
        },
        run: (ctx, id, input) => this.deeds.execute(ctx, id!, input),
      },
      publish: {
        label: { bg: 'Публикувайте', en: 'Publish' },
        permission: 'inquiries.publish',
        on: 'record',
        when: own(
          ['registered', 'considered', 'answered', 'forwarded', 'notConsidered'],
          (row) => mayBecomePublic(row) && row.hiddenAt === null,
        ),
        inputs: {
          title: {
            label: FIELD_LABELS.publicTitle,
            hint: {
              bg: 'Заличете имена, адреси и всичко, по което се разпознава човек.',
              en: 'Take out names, addresses and whatever tells who somebody is.',
            },
            required: true,
            max: LIMITS.title,
          },
          text: { label: FIELD_LABELS.publicText, type: 'longText', required: true, max: LIMITS.text },
          answer: {
            label: FIELD_LABELS.publicAnswer,
            hint: {
              bg: 'Остава празен, докато отговорът не бъде изпратен.',
              en: 'It stays empty until the answer is sent.',
            },
            type: 'longText',
            max: OFFICIAL_LIMITS.answer,
          },
        },
        begins: (row) => ({
          title: row.publicTitle || this.secrets.open('title', row.titleSealed),
          text: row.publicText || this.secrets.open('text', row.textSealed),
          answer: row.publicAnswer || (row.answeredAt ? this.answerToPublish(row) : ''),
        }),
        run: (ctx, id, input) => this.deeds.publish(ctx, id!, input),
      },
    };
  }

  /** Nobody is to read there whom the answer was for. */
  private answerToPublish({ answerSealed }: Inquiry): string {
    return withoutSalutation(this.secrets.open('answer', answerSealed));
  }
}

function decisionInputs(kind: InquiryKind): Record<string, InputField> {
  if (kind === 'question') return {};
  const outcome: InputField = {
    label: FIELD_LABELS.outcome,
    type: 'select',
    required: true,
    choices: outcomeChoices(kind),
  };
  if (kind !== 'meeting') return { outcome };
  return {
    outcome,
    at: {
      label: FIELD_LABELS.at,
      hint: { bg: 'Нужни са, ако определяте среща.', en: 'Needed where you set a meeting.' },
      type: 'datetime',
    },
    place: { label: FIELD_LABELS.place, max: OFFICIAL_LIMITS.place },
  };
}
