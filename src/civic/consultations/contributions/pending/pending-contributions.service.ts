import { Injectable } from '@nestjs/common';
import {
  Confirmations,
  orRefused,
  type Confirmable,
  type Outcome,
  type Refused,
  type Waiting,
} from '../../../../commons/confirmations/index.js';
import { Moderation, ModerationRefusal } from '../../../../commons/moderation/index.js';
import { Database, rows } from '../../../../platform/database/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import { ContributionIntake, type Received } from '../contribution-intake.service.js';
import { CONTRIBUTION } from '../contribution.rules.js';
import { ContributionRefused } from '../contributions.errors.js';
import { contributionMessages } from '../contributions.messages.js';
import { confirmContributionMail } from '../views/contribution.emails.js';
import type { Prepared } from '../writing/handing-in.service.js';

export const CONFIRM_CONTRIBUTION = 'contributions.confirm';

type Kept = Omit<Prepared, 'organisationId' | 'receivedAt'> & { textVersion: number };

export type WaitingContribution = Waiting<Kept>;

export const pendingContributions: Confirmable<Kept> = {
  table: 'contribution_pending',
  ref: 'contributionPending',
  letter: CONFIRM_CONTRIBUTION,
  path: '/contributions/confirm',
  columns: {
    consultationId: 'consultation_id',
    anchor: 'anchor',
    textVersion: 'text_version',
    text: 'text',
    lang: 'lang',
    actingFor: 'acting_for',
    onBehalfOf: 'on_behalf_sealed',
    name: 'name_sealed',
    showsName: 'shows_name',
    fileIds: 'file_ids',
  },
  sealed: ['name', 'onBehalfOf'],
  made: 'contribution_id',
  emptied: `text = '', name_sealed = '', on_behalf_sealed = NULL, file_ids = '{}'`,
  personal: {
    name: 'pendingContributions',
    label: contributionMessages.texts.pendingData,
    exported: 'consultation_id AS consultation, anchor, text, created_at AS "createdAt"',
  },
};

/** What newcomers write waits here; nothing is handed in before its author pressed a button. */
@Injectable()
export class PendingContributions {
  constructor(
    private readonly database: Database,
    private readonly confirmations: Confirmations,
    private readonly moderation: Moderation,
    private readonly intake: ContributionIntake,
  ) {}

  /**
   * @returns false when the mailbox got enough letters for now
   * @throws ModerationRefusal for what would be refused whoever wrote it
   */
  ask(prepared: Prepared, email: string, locale: Locale, now: Date): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const { text, consultationId } = prepared;
      await this.moderation.screen(tx, { participantId: null, text, subjectType: CONTRIBUTION }, now);
      const [about] = await rows<{ title: string; textVersion: number }>(
        tx,
        'SELECT title, text_version AS "textVersion" FROM consultation WHERE id = $1',
        [consultationId],
      );
      const { title, textVersion } = about!;
      const kept = { ...prepared, textVersion };
      const letter = (link: string, expiresAt: Date) =>
        confirmContributionMail({ locale, title, link, expiresAt });
      return this.confirmations.ask(tx, pendingContributions, { kept, email, locale, letter }, now);
    });
  }

  find(token: string, now: Date): Promise<WaitingContribution | null> {
    return this.confirmations.find(pendingContributions, token, now);
  }

  /** Hands in once. Whoever wrote in time is in time, whenever the letter was opened. */
  confirm(
    row: WaitingContribution,
    instead: string | undefined,
    now: Date,
  ): Promise<Outcome<Received> | Refused> {
    const { consultationId, anchor, text, lang, actingFor, onBehalfOf, name, showsName, fileIds } = row;
    const written = { consultationId, anchor, text, lang, actingFor, onBehalfOf, name, showsName, fileIds };
    const confirmed = this.confirmations.confirm(
      pendingContributions,
      row,
      {
        ...{ locale: lang, name, showsName, instead },
        make: (tx, { participantId }) => {
          const from = { channel: 'site', participantId } as const;
          const contribution = { ...written, organisationId: null, receivedAt: row.createdAt, from };
          return this.intake.receive(tx, contribution, now);
        },
      },
      now,
    );
    return orRefused(confirmed, [ContributionRefused, ModerationRefusal]);
  }
}
