import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { MailKinds } from '../../../../platform/mail/index.js';
import {
  DomainListeners,
  type DomainListener,
  type OccurredEvent,
} from '../../../../platform/outbox/index.js';
import { PETITION_EVENTS } from '../../petitions.domain-events.js';
import { INITIATOR_MAIL, InitiatorLetters, type LetterCode } from './initiator-letters.service.js';
import { letterMessages } from './letters.messages.js';

const LETTERS: Record<string, LetterCode> = {
  [PETITION_EVENTS.lapsed]: 'lapsed',
  [PETITION_EVENTS.rejected]: 'rejected',
  [PETITION_EVENTS.opened]: 'published',
  [PETITION_EVENTS.closed]: 'closed',
  [PETITION_EVENTS.registered]: 'registered',
  [PETITION_EVENTS.prolonged]: 'prolonged',
  [PETITION_EVENTS.hearing]: 'hearing',
  [PETITION_EVENTS.answered]: 'answered',
  [PETITION_EVENTS.forwarded]: 'forwarded',
  [PETITION_EVENTS.notConsidered]: 'notConsidered',
  [PETITION_EVENTS.stopped]: 'stopped',
};

const MILESTONES: Record<string, LetterCode> = { backed: 'backed', answer: 'answerable' };

/** What is announced of a petition is told its initiator first of all. */
@Injectable()
export class InitiatorNews implements DomainListener, OnModuleInit {
  readonly name = 'petitions.initiatorNews';
  readonly events = [...Object.keys(LETTERS), PETITION_EVENTS.reached];

  constructor(
    private readonly listeners: DomainListeners,
    private readonly letters: InitiatorLetters,
    private readonly mailKinds: MailKinds,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
    const { kind: label, concerns } = letterMessages.texts;
    this.mailKinds.register({ kind: INITIATOR_MAIL, label, concerns });
  }

  async run(tx: Tx, { name, payload, occurredAt }: OccurredEvent): Promise<void> {
    const code = LETTERS[name] ?? MILESTONES[String(payload['milestone'])];
    if (code) await this.letters.tell(tx, String(payload['id']), code, occurredAt);
  }
}
