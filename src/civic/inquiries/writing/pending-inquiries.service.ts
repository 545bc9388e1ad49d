import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  Confirmations,
  Unconfirmed,
  type Confirmable,
  type Outcome,
  type Waiting,
} from '../../../commons/confirmations/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { inquiryMessages } from '../inquiries.messages.js';
import { inquiriesSettings } from '../inquiries.settings.js';
import { Inquiries, type NewInquiry, type Submitted } from '../inquiries.service.js';
import { confirmInquiryMail } from '../letters/inquiry.emails.js';
import { CONFIRM_MAIL } from '../letters/inquiry-letters.listener.js';

/** All but when it is received, which is when its sender presses the button. */
export type PendingInquiry = Omit<NewInquiry, 'receivedAt'>;

/** What was typed is JSON. */
type Kept = Pick<PendingInquiry, 'fileIds'> & { written: string; lang: Locale };

export type WaitingInquiry = Waiting<Kept>;

export const pendingInquiries: Confirmable<Kept> = {
  table: 'inquiry_pending',
  ref: 'inquiryPending',
  letter: CONFIRM_MAIL,
  path: '/inquiries/confirm',
  columns: { written: 'written_sealed', lang: 'lang', fileIds: 'file_ids' },
  sealed: ['written'],
  made: 'inquiry_id',
  emptied: `written_sealed = ''`,
  personal: {
    name: 'pendingInquiries',
    label: inquiryMessages.texts.pendingData,
    exported: 'created_at AS "createdAt", expires_at AS "expiresAt"',
  },
};

/** What newcomers write waits here; nothing is received before its sender pressed a button. */
@Injectable()
export class PendingInquiries implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly confirmations: Confirmations,
    private readonly unconfirmed: Unconfirmed,
    private readonly settings: Settings,
    private readonly inquiries: Inquiries,
  ) {}

  onModuleInit(): void {
    this.unconfirmed.register(pendingInquiries);
  }

  /** @returns false when the mailbox got enough letters for now */
  ask(inquiry: PendingInquiry, locale: Locale, now: Date): Promise<boolean> {
    const { fileIds, sender } = inquiry;
    const kept = { written: JSON.stringify(inquiry), lang: locale, fileIds };
    const letter = (link: string, expiresAt: Date) => confirmInquiryMail({ locale, link, expiresAt });
    const days = this.settings.read(inquiriesSettings).confirmDays;
    const asking = { kept, email: sender.email, locale, letter, days };
    return this.database.transaction((tx) => this.confirmations.ask(tx, pendingInquiries, asking, now));
  }

  find(token: string, now: Date): Promise<WaitingInquiry | null> {
    return this.confirmations.find(pendingInquiries, token, now);
  }

  /** Sends once. */
  confirm(row: WaitingInquiry, instead: string | undefined, now: Date): Promise<Outcome<Submitted>> {
    const name = row.madeId ? '' : writtenIn(row).sender.name;
    return this.confirmations.confirm(
      pendingInquiries,
      row,
      {
        ...{ locale: row.lang, name, showsName: false, instead },
        make: (tx, { participantId }) => {
          const written = writtenIn(row);
          const sender = { ...written.sender, participantId };
          const actor = { kind: 'participant', id: participantId } as const;
          return this.inquiries.submit(tx, { ...written, sender, receivedAt: now }, actor, now);
        },
      },
      now,
    );
  }
}

/** As long as it waits. */
export function writtenIn({ written }: WaitingInquiry): PendingInquiry {
  const kept = JSON.parse(written) as PendingInquiry;
  // What was written before inquiries had a source has none.
  return { ...kept, arisesFrom: kept.arisesFrom ?? null };
}
