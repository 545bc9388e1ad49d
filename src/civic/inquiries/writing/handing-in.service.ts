import { Injectable } from '@nestjs/common';
import { Settlements } from '../../../commons/accounts/index.js';
import { parseSubjectKey, Subjects, type SubjectRef } from '../../../commons/subjects/index.js';
import { Database } from '../../../platform/database/index.js';
import { RuleBroken } from '../../../platform/errors/index.js';
import { RateLimits, type PageContext } from '../../../platform/http/index.js';
import { langOf } from '../../../platform/i18n/index.js';
import { Inquiries, type Submitted } from '../inquiries.service.js';
import type { InquiryKind } from '../inquiry.rules.js';
import { InquiryUploads } from './inquiry-uploads.service.js';
import { PendingInquiries, type PendingInquiry } from './pending-inquiries.service.js';
import type { Written } from './write.forms.js';

const NEWCOMERS_PER_NETWORK = { max: 60, perSeconds: 3600 };
const PER_PARTICIPANT = { max: 20, perSeconds: 3600 };

/** The mailbox got enough letters for now. */
export class MailboxFull extends RuleBroken {
  constructor() {
    super('mailboxFull');
  }
}

/** From what was typed to what the municipality receives. */
@Injectable()
export class HandingIn {
  constructor(
    private readonly database: Database,
    private readonly inquiries: Inquiries,
    private readonly pending: PendingInquiries,
    private readonly uploads: InquiryUploads,
    private readonly subjects: Subjects,
    private readonly settlements: Settlements,
    private readonly limits: RateLimits,
  ) {}

  /** A topic or settlement that does not exist is left out: nobody typed it, and the rest is not to be lost. */
  async prepare(
    kind: InquiryKind,
    { viewer, locale }: PageContext,
    values: Written,
    previousId: string | null,
  ): Promise<PendingInquiry> {
    const [topics, files] = await Promise.all([this.subjects.topics(), this.uploads.listed(values.attached)]);
    const topic = topics.find(({ code }) => code === values.topic)?.code;
    const place = (await this.settlements.exists(values.place)) ? values.place : null;
    return {
      kind,
      title: values.title,
      text: values.text,
      lang: langOf(values.text, locale),
      topics: topic ? [topic] : [],
      places: place ? [place] : [],
      channel: 'site',
      sender: {
        kind: values.senderKind,
        participantId: viewer?.participantId ?? null,
        name: values.name,
        organisation: values.senderKind === 'citizen' ? '' : values.organisation,
        email: values.email,
        phone: values.phone,
        address: values.address,
      },
      wantsPublic: values.wantsPublic === 'yes',
      answerWay: values.answerWay,
      fileIds: files.map(({ id }) => id),
      formKey: values.formKey || null,
      previousId,
      arisesFrom: await this.known(values.source),
      accusedUnitId: null,
      accusedStaffIds: [],
    };
  }

  /** Null for what is not public: nobody came from there. */
  private async known(source: string): Promise<SubjectRef | null> {
    const ref = parseSubjectKey(source);
    return ref && ((await this.subjects.cards([ref])).get(source)?.public ? ref : null);
  }

  /** @throws TooManyRequests */
  async handIn(prepared: PendingInquiry, participantId: string, now: Date): Promise<Submitted> {
    await this.limits.hit('inquiries.participant', participantId, PER_PARTICIPANT);
    const actor = { kind: 'participant', id: participantId } as const;
    return this.database.transaction((tx) =>
      this.inquiries.submit(tx, { ...prepared, receivedAt: now }, actor, now),
    );
  }

  /** Known and unknown addresses take the same way. @throws MailboxFull, TooManyRequests */
  async askByLetter(
    prepared: PendingInquiry,
    locale: PageContext['locale'],
    network: string,
    now: Date,
  ): Promise<void> {
    await this.limits.hit('inquiries.newcomer', network, NEWCOMERS_PER_NETWORK);
    if (!(await this.pending.ask(prepared, locale, now))) throw new MailboxFull();
  }
}
