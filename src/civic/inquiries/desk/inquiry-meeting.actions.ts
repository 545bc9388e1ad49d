import { Injectable } from '@nestjs/common';
import {
  textOf,
  type BackofficeContext,
  type Outcome,
  type Values,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { RuleBroken } from '../../../platform/errors/index.js';
import { InquiryMeetings } from '../meeting/inquiry-meetings.service.js';
import { LONGEST_WISH, MEETING_REPLIES } from '../meeting/meeting.rules.js';
import { OFFICIAL_LIMITS } from '../registry/official-text.js';
import { deskMessages, FIELD_LABELS, REPLY_NAMES } from './desk.messages.js';
import { own, type Action } from './inquiry-action.js';
import { onOwn } from './inquiry-own.js';

const granted = own(['answered'], ({ kind, outcome }) => kind === 'meeting' && outcome === 'granted');

/** After a meeting was granted: another time, or none. */
@Injectable()
export class InquiryMeetingActions {
  constructor(
    private readonly database: Database,
    private readonly meetings: InquiryMeetings,
  ) {}

  all(): Record<string, Action> {
    return {
      offerMeeting: {
        label: { bg: 'Предложете друг час', en: 'Offer another time' },
        permission: 'inquiries.answer',
        on: 'record',
        when: granted,
        inputs: {
          at: { label: FIELD_LABELS.at, type: 'datetime', required: true },
          place: { label: FIELD_LABELS.place, required: true, max: OFFICIAL_LIMITS.place },
        },
        begins: ({ meetingPlace }) => ({ place: meetingPlace }),
        run: (ctx, id, input) => this.offer(ctx, id!, input),
      },
      meetingReply: {
        label: { bg: 'Впишете отговора за часа', en: 'Record the reply to the time' },
        permission: 'inquiries.answer',
        on: 'record',
        when: granted,
        inputs: {
          reply: {
            label: { bg: 'Какво каза подателят', en: 'What the sender said' },
            hint: {
              bg: 'Ако е отговорил по телефона или на място.',
              en: 'Where they replied by telephone or in person.',
            },
            type: 'select',
            required: true,
            choices: MEETING_REPLIES.map((value) => ({ value, label: REPLY_NAMES[value] })),
          },
          wish: {
            label: { bg: 'Кога му е удобно', en: 'What suits them' },
            hint: { bg: 'Ако отказва часа.', en: 'Where they decline.' },
            max: LONGEST_WISH,
          },
        },
        run: (ctx, id, input) => this.reply(ctx, id!, input),
      },
      callMeetingOff: {
        label: { bg: 'Отменете срещата', en: 'Call the meeting off' },
        permission: 'inquiries.answer',
        on: 'record',
        danger: true,
        when: granted,
        inputs: {
          reason: {
            label: FIELD_LABELS.reason,
            hint: {
              bg: 'Подателят го получава с писмото. Без лични данни на други хора.',
              en: 'The sender reads it in the letter. No personal data of others.',
            },
            type: 'longText',
            required: true,
            max: OFFICIAL_LIMITS.reason,
          },
        },
        run: (ctx, id, input) => this.callOff(ctx, id!, input),
      },
    };
  }

  private async offer({ staff, now }: BackofficeContext, id: string, input: Values): Promise<Outcome> {
    const at = input['at'];
    if (!(at instanceof Date)) throw new RuleBroken('inquiryInvalid', {}, { at: 'meetingMissing' });
    const meeting = { at, place: textOf(input['place']) };
    await onOwn(this.database, staff, id, (tx) => this.meetings.offer(tx, id, meeting, staff.staffId, now));
    return { message: deskMessages.texts.meetingOfferedDone };
  }

  private async reply({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<void> {
    const reply = MEETING_REPLIES.find((known) => known === input['reply']) ?? 'accepted';
    const given = { reply, wish: reply === 'declined' ? textOf(input['wish']) : '' };
    await onOwn(this.database, staff, id, (tx) => this.meetings.replyByHand(tx, id, given, actor, now));
  }

  private async callOff({ staff, now }: BackofficeContext, id: string, input: Values): Promise<Outcome> {
    const reason = textOf(input['reason']);
    await onOwn(this.database, staff, id, (tx) => this.meetings.callOff(tx, id, reason, staff.staffId, now));
    return { message: deskMessages.texts.meetingCalledOffDone };
  }
}
