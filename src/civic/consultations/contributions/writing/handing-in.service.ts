import { Injectable } from '@nestjs/common';
import { Organisations } from '../../../../commons/accounts/index.js';
import { Database } from '../../../../platform/database/index.js';
import { RuleBroken } from '../../../../platform/errors/index.js';
import { FormUploads } from '../../../../platform/files/index.js';
import { RateLimits, type PageContext } from '../../../../platform/http/index.js';
import { langOf, type Locale } from '../../../../platform/i18n/index.js';
import type { PublicConsultation } from '../../consultations.queries.js';
import { parseText } from '../../text/consultation.text.js';
import { ContributionIntake, type NewContribution, type Received } from '../contribution-intake.service.js';
import { CONTRIBUTION_FILES } from '../contribution.rules.js';
import { anchorsIn } from '../contribution-places.js';
import { ContributionRefused } from '../contributions.errors.js';
import { PendingContributions } from '../pending/pending-contributions.service.js';
import type { ContributeValues } from './contribute.forms.js';

const NEWCOMERS_PER_NETWORK = { max: 60, perSeconds: 3600 };

/** A contribution whose author is still to be known. */
export type Prepared = Omit<NewContribution, 'from'>;

/** The mailbox got enough letters for now. */
export class MailboxFull extends RuleBroken {
  constructor() {
    super('mailboxFull');
  }
}

/** From what was typed to what is handed in. */
@Injectable()
export class HandingIn {
  constructor(
    private readonly database: Database,
    private readonly intake: ContributionIntake,
    private readonly pending: PendingContributions,
    private readonly organisations: Organisations,
    private readonly uploads: FormUploads,
    private readonly limits: RateLimits,
  ) {}

  /** @throws ContributionRefused for an article that is not there, or an organisation that is not theirs */
  async prepare(
    consultation: PublicConsultation,
    { viewer, locale }: PageContext,
    values: ContributeValues,
    now: Date,
  ): Promise<Prepared> {
    const { article, text, writer, name, showsName } = values;
    if (article && !anchorsIn(parseText(consultation.text)).has(article))
      throw new ContributionRefused('articleGone');
    const organisation =
      writer === 'organisation' && viewer
        ? await this.organisations.spokenForBy(this.database, viewer.participantId)
        : null;
    if (writer === 'organisation' && !organisation) throw new ContributionRefused('noOrganisation');
    const files = await this.uploads.listed(CONTRIBUTION_FILES, values.attached);
    return {
      consultationId: consultation.id,
      anchor: article || null,
      text,
      lang: langOf(text, locale),
      actingFor: writer === 'self' ? 'self' : 'onBehalf',
      onBehalfOf: writer === 'self' ? '' : (organisation?.name ?? values.onBehalfOf),
      organisationId: organisation?.id ?? null,
      name,
      showsName: Boolean(showsName),
      fileIds: files.map(({ id }) => id),
      receivedAt: now,
    };
  }

  handIn(prepared: Prepared, participantId: string, now: Date): Promise<Received> {
    const contribution: NewContribution = { ...prepared, from: { channel: 'site', participantId } };
    return this.database.transaction((tx) => this.intake.receive(tx, contribution, now));
  }

  /** Known and unknown addresses take the same way. @throws MailboxFull, TooManyRequests */
  async askByLetter(
    prepared: Prepared,
    email: string,
    locale: Locale,
    network: string,
    now: Date,
  ): Promise<void> {
    await this.limits.hit('contributions.newcomer', network, NEWCOMERS_PER_NETWORK);
    if (!(await this.pending.ask(prepared, email, locale, now))) throw new MailboxFull();
  }
}
