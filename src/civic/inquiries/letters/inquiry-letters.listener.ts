import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { MailKinds } from '../../../platform/mail/index.js';
import { DomainListeners, type DomainListener, type OccurredEvent } from '../../../platform/outbox/index.js';
import { InquiryClock } from '../clock/inquiry-clock.service.js';
import { INQUIRY_EVENTS } from '../inquiries.domain-events.js';
import { InquiryLetters, SENDER_MAIL, type LetterCode } from './inquiry-letters.service.js';
import { letterMessages } from './letters.messages.js';

export const CONFIRM_MAIL = 'inquiries.confirm';

const LETTERS: Record<string, LetterCode> = {
  [INQUIRY_EVENTS.registered]: 'registered',
  [INQUIRY_EVENTS.considered]: 'considered',
  [INQUIRY_EVENTS.prolonged]: 'prolonged',
  [INQUIRY_EVENTS.answered]: 'answered',
  [INQUIRY_EVENTS.executed]: 'executed',
  [INQUIRY_EVENTS.forwarded]: 'forwarded',
  [INQUIRY_EVENTS.notConsidered]: 'notConsidered',
  [INQUIRY_EVENTS.executionProlonged]: 'executionProlonged',
  [INQUIRY_EVENTS.meetingOffered]: 'meetingOffered',
  [INQUIRY_EVENTS.meetingAccepted]: 'meetingAccepted',
  [INQUIRY_EVENTS.meetingCalledOff]: 'meetingCalledOff',
};

/** Every step is told the sender; with the letter about the answer they are notified of it in law. */
@Injectable()
export class InquiryNews implements DomainListener, OnModuleInit {
  readonly name = 'inquiries.senderNews';
  readonly events = Object.keys(LETTERS);

  constructor(
    private readonly listeners: DomainListeners,
    private readonly letters: InquiryLetters,
    private readonly clock: InquiryClock,
    private readonly mailKinds: MailKinds,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
    const { kindReceipt, kindConfirm, concerns } = letterMessages.texts;
    this.mailKinds.register(
      { kind: SENDER_MAIL, label: kindReceipt, concerns },
      { kind: CONFIRM_MAIL, label: kindConfirm, concerns },
    );
  }

  async run(tx: Tx, { name, payload, occurredAt }: OccurredEvent): Promise<void> {
    const id = String(payload['id']);
    const written = await this.letters.tell(tx, id, LETTERS[name]!, occurredAt);
    if (written && name === INQUIRY_EVENTS.answered) await this.clock.told(tx, id, occurredAt);
  }
}
