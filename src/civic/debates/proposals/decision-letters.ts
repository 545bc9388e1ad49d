import { Injectable } from '@nestjs/common';
import { Participants } from '../../../commons/accounts/index.js';
import { Config } from '../../../platform/config/index.js';
import { readerOf, type Tx } from '../../../platform/database/index.js';
import { formatDate, localePath, pick, type Locale, type Text } from '../../../platform/i18n/index.js';
import { Mail, type MailContent } from '../../../platform/mail/index.js';
import { lastDayOf } from '../debate.rules.js';
import { debatePath } from '../debate.subject.js';
import { decisionMail } from '../views/decision.email.js';
import { proposalMessages } from './proposals.messages.js';

export const DECISION_MAIL = 'debates.decision';

interface Proposed {
  id: string;
  title: string;
  participantId: string | null;
}

/** Whoever proposed a debate hears what was decided about it, and why. */
@Injectable()
export class DecisionLetters {
  constructor(
    private readonly participants: Participants,
    private readonly mail: Mail,
    private readonly config: Config,
  ) {}

  approved(tx: Tx, debate: Proposed & { opensAt: Date; closesAt: Date }, now: Date): Promise<void> {
    return this.send(tx, debate, 'approved', now, (locale, link) =>
      decisionMail({
        locale,
        link,
        title: debate.title,
        decision: 'approved',
        sentence: proposalMessages(locale)('mailApproved', {
          opens: formatDate(debate.opensAt, locale),
          closes: formatDate(lastDayOf(debate.closesAt), locale),
        }),
      }),
    );
  }

  sentBack(tx: Tx, debate: Proposed, reason: string, now: Date): Promise<void> {
    return this.send(tx, debate, 'sentBack', now, (locale, link) =>
      decisionMail({
        locale,
        link,
        title: debate.title,
        decision: 'sentBack',
        sentence: proposalMessages(locale)('mailSentBack'),
        reason,
      }),
    );
  }

  rejected(
    tx: Tx,
    debate: Proposed,
    { ground, reason }: { ground: Text; reason: string },
    now: Date,
  ): Promise<void> {
    return this.send(tx, debate, 'rejected', now, (locale, link) =>
      decisionMail({
        locale,
        link,
        title: debate.title,
        decision: 'rejected',
        sentence: proposalMessages(locale)('mailRejected', { ground: pick(ground, locale) }),
        reason,
      }),
    );
  }

  private async send(
    tx: Tx,
    { id, title, participantId }: Proposed,
    decision: string,
    now: Date,
    compose: (locale: Locale, link: string) => MailContent,
  ): Promise<void> {
    const person = participantId && (await this.participants.contact(readerOf(tx), participantId));
    if (!person) return;
    const { locale, email } = person;
    const link = new URL(localePath(locale, debatePath({ id, title })), this.config.publicUrl).href;
    await this.mail.enqueue(
      tx,
      {
        kind: DECISION_MAIL,
        to: email,
        toRef: `participant:${person.participantId}`,
        locale,
        // A draft may be sent back more than once.
        key: `${DECISION_MAIL}:${id}:${decision}:${now.getTime()}`,
        message: compose(locale, link),
      },
      now,
    );
  }
}
