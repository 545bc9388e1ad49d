import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Colleagues, Participants, type Contact } from '../../../commons/accounts/index.js';
import { Config } from '../../../platform/config/index.js';
import { readerOf, type Tx } from '../../../platform/database/index.js';
import { localePath, pick, type Locale } from '../../../platform/i18n/index.js';
import { Mail, MailKinds } from '../../../platform/mail/index.js';
import { DomainListeners, type DomainListener, type OccurredEvent } from '../../../platform/outbox/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { wholePractices, type WholePractice } from '../practice-rows.js';
import { isPublic } from '../practice.lifecycle.js';
import { OUTCOME_LABELS, ownPath, practicePath } from '../practice.rules.js';
import { PRACTICE_EVENTS } from '../practices.domain-events.js';
import { practiceMessages } from '../practices.messages.js';
import { practicesSettings } from '../practices.settings.js';
import { CONFIRM_LETTER } from '../supports/pending-supports.service.js';
import { letterMessages } from './letters.messages.js';
import { practiceMail } from './practice.email.js';

export const PRACTICE_MAIL = 'practices.proposer';

/** What the proposer hears of. */
const LETTERS = {
  [PRACTICE_EVENTS.proposed]: 'proposed',
  [PRACTICE_EVENTS.returned]: 'returned',
  [PRACTICE_EVENTS.refused]: 'refused',
  [PRACTICE_EVENTS.published]: 'published',
  [PRACTICE_EVENTS.adopted]: 'adopted',
  [PRACTICE_EVENTS.answered]: 'answered',
} as const;

type LetterCode = (typeof LETTERS)[keyof typeof LETTERS];

/** By letter to whoever sent a practice; where they are no longer there, to those who write for the organisation. */
@Injectable()
export class PracticeLetters implements DomainListener, OnModuleInit {
  readonly name = 'practices.letters';
  readonly events = Object.keys(LETTERS);

  constructor(
    private readonly listeners: DomainListeners,
    private readonly participants: Participants,
    private readonly colleagues: Colleagues,
    private readonly mail: Mail,
    private readonly mailKinds: MailKinds,
    private readonly settings: Settings,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
    const { letterLabel, letterConcerns, supportLetterLabel } = practiceMessages.texts;
    this.mailKinds.register({ kind: PRACTICE_MAIL, label: letterLabel, concerns: letterConcerns });
    this.mailKinds.register({ kind: CONFIRM_LETTER, label: supportLetterLabel, concerns: letterConcerns });
  }

  async run(tx: Tx, { id: eventId, name, payload, occurredAt }: OccurredEvent): Promise<void> {
    const code = LETTERS[name as keyof typeof LETTERS];
    const [practice] = await wholePractices(readerOf(tx), [String(payload['id'])]);
    if (!practice?.organisationId) return;
    for (const reader of await this.readers(tx, practice, practice.organisationId))
      await this.write(tx, practice, { code, eventId }, reader, occurredAt);
  }

  private async readers(
    tx: Tx,
    { participantId }: WholePractice,
    organisationId: string,
  ): Promise<Contact[]> {
    const reader = readerOf(tx);
    const sender = participantId && (await this.participants.contact(reader, participantId));
    if (sender) return [sender];
    const writers = await this.colleagues.writersOf(reader, organisationId);
    const contacts = await this.participants.contacts(reader, writers, null);
    return [...contacts.values()];
  }

  private async write(
    tx: Tx,
    practice: WholePractice,
    { code, eventId }: { code: LetterCode; eventId: string },
    { participantId, locale, email }: Contact,
    now: Date,
  ): Promise<void> {
    const t = letterMessages(locale);
    const subject = t(subjectOf(practice, code), { title: practice.title });
    const shown = shownAs(practice);
    const path = shown ? practicePath(shown) : ownPath(practice.id);
    const message = practiceMail({
      locale,
      subject,
      about: t('about', { title: practice.title, name: practice.organisationName }),
      sentence: t(code, this.facts(practice, locale)),
      words: wordsOf(practice, code),
      link: new URL(localePath(locale, path), this.config.publicUrl).href,
      button: t(shown ? 'toPublic' : 'toOwn'),
    });
    const toRef = `participant:${participantId}`;
    const key = `${PRACTICE_MAIL}:${eventId}:${participantId}`;
    await this.mail.enqueue(tx, { kind: PRACTICE_MAIL, to: email, toRef, locale, key, message }, now);
  }

  /** Of all letters; each uses what its sentence names. */
  private facts({ answerOutcome }: WholePractice, locale: Locale): Record<string, string | number> {
    return {
      days: this.settings.read(practicesSettings).reviewDays,
      outcome: answerOutcome ? pick(OUTCOME_LABELS[answerOutcome], locale) : '',
    };
  }
}

const REVISION_SUBJECTS = {
  proposed: 'revisionProposedSubject',
  returned: 'revisionReturnedSubject',
  refused: 'revisionRefusedSubject',
} as const;

function subjectOf({ revisesId }: WholePractice, code: LetterCode) {
  const ofRevision = revisesId === null ? {} : REVISION_SUBJECTS;
  return (ofRevision as Partial<typeof REVISION_SUBJECTS>)[code as 'proposed'] ?? (`${code}Subject` as const);
}

/** Where everybody reads it; an adopted version is read in what it revised. */
function shownAs(practice: WholePractice): { id: string; title: string } | null {
  if (practice.state === 'adopted') return { id: practice.revisesId!, title: practice.title };
  return isPublic(practice) ? practice : null;
}

function wordsOf({ stateReason, answer }: WholePractice, code: LetterCode): string {
  if (code === 'answered') return answer;
  return code === 'returned' || code === 'refused' ? stateReason : '';
}
