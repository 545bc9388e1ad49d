import { Injectable } from '@nestjs/common';
import {
  Confirmations,
  type Confirmable,
  type Outcome,
  type Waiting,
} from '../../../commons/confirmations/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { PracticeSupports } from './practice-supports.service.js';
import { supportMessages } from './support.messages.js';
import { SUPPORT_PATH } from './support.rules.js';
import { confirmSupportMail } from './views/confirm-support.email.js';

export const CONFIRM_LETTER = 'practices.confirmSupport';

interface Kept {
  practiceId: string;
  ekatte: string | null;
}

/** Made of it is its participant: the same link takes the support back. */
export type WaitingSupport = Waiting<Kept>;

export const pendingSupports: Confirmable<Kept> = {
  table: 'practice_support_pending',
  ref: 'practiceSupportPending',
  letter: CONFIRM_LETTER,
  path: SUPPORT_PATH,
  columns: { practiceId: 'practice_id', ekatte: 'ekatte' },
  sealed: [],
  made: 'participant_id',
  staysOnceMade: true,
  personal: {
    name: 'pendingPracticeSupports',
    label: supportMessages.texts.pendingData,
    exported: 'practice_id AS practice, ekatte, created_at AS "createdAt"',
  },
};

/** Wanting first and confirming the address after; nobody is counted before the owner of the address pressed a button. */
@Injectable()
export class PendingSupports {
  constructor(
    private readonly database: Database,
    private readonly confirmations: Confirmations,
    private readonly supports: PracticeSupports,
  ) {}

  /**
   * @returns false when the mailbox got enough letters for now
   * @throws RuleBroken as PracticeSupports.add
   */
  ask({ email, ...kept }: Kept & { email: string }, locale: Locale, now: Date): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const { title } = await this.supports.requireOpen(tx, kept.practiceId, kept.ekatte);
      const letter = (link: string, expiresAt: Date) =>
        confirmSupportMail({ locale, title, link, expiresAt });
      return this.confirmations.ask(tx, pendingSupports, { kept, email, locale, letter }, now);
    });
  }

  find(token: string, now: Date): Promise<WaitingSupport | null> {
    return this.confirmations.find(pendingSupports, token, now);
  }

  async stateOf({
    practiceId,
    madeId,
    isExpired,
  }: WaitingSupport): Promise<'waiting' | 'supported' | 'withdrawn' | 'expired'> {
    if (madeId === null) return isExpired ? 'expired' : 'waiting';
    return (await this.supports.isSupported(this.database, practiceId, madeId)) ? 'supported' : 'withdrawn';
  }

  /** Counts once. @throws RuleBroken as PracticeSupports.add */
  confirm(
    row: WaitingSupport,
    by: { instead: string | undefined; locale: Locale },
    now: Date,
  ): Promise<Outcome<{ id: string }>> {
    const { practiceId, ekatte } = row;
    return this.confirmations.confirm(
      pendingSupports,
      row,
      {
        ...by,
        ...{ name: '', showsName: false },
        make: async (tx, { participantId }) => {
          await this.supports.add(tx, { practiceId, participantId, ekatte }, now);
          return { id: participantId };
        },
      },
      now,
    );
  }

  /** The letter takes back what it gave, without signing in. */
  async withdraw({ practiceId, madeId }: WaitingSupport): Promise<void> {
    if (madeId !== null)
      await this.database.transaction((tx) => this.supports.withdraw(tx, practiceId, madeId));
  }
}
