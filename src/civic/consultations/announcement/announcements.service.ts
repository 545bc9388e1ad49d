import { Injectable } from '@nestjs/common';
import { Units } from '../../../commons/accounts/index.js';
import type { Actor } from '../../../platform/audit/index.js';
import { Config } from '../../../platform/config/index.js';
import { readerOf, type Tx } from '../../../platform/database/index.js';
import { IllegalTransition } from '../../../platform/errors/index.js';
import { Files, type KeptFile } from '../../../platform/files/index.js';
import { formatDate } from '../../../platform/i18n/index.js';
import { municipalitySettings, Settings } from '../../../platform/settings/index.js';
import { lockedConsultation, type LockedRow } from '../consultation-row.js';
import { publicationOf } from '../consultation.gates.js';
import { consultationPath } from '../consultation.subject.js';
import { consultationTerm, lastDayOf } from '../consultation.term.js';
import { ConsultationKinds } from '../kinds/consultation-kinds.service.js';
import type { Kind } from '../kinds/consultation.kinds.js';
import { announcementDocument, type Announcement } from './announcement.document.js';
import { announcementMessages } from './announcement.messages.js';

const t = announcementMessages('bg');

/** Writes „Обявление“ of what was announced. Nobody holds the file until the clerk attaches it. */
@Injectable()
export class ConsultationAnnouncements {
  constructor(
    private readonly kinds: ConsultationKinds,
    private readonly units: Units,
    private readonly settings: Settings,
    private readonly files: Files,
    private readonly config: Config,
  ) {}

  async write(tx: Tx, id: string, actor: Actor, now: Date): Promise<KeptFile> {
    const row = await lockedConsultation(tx, id);
    if (row.state === 'draft' || !row.number) throw new IllegalTransition('consultationNotAnnounced');
    const kind = await this.kinds.ofRow(row, readerOf(tx));
    const buffer = await announcementDocument(await this.words(row, kind, now));
    return this.files.store(tx, { name: `${t('fileName')} ${row.number}.docx`, buffer, by: actor }, now);
  }

  private async words(row: LockedRow, kind: Kind, now: Date): Promise<Announcement> {
    const { name, address, email, serviceCentre } = this.settings.read(municipalitySettings);
    const unit = row.unitId ? await this.units.byId(row.unitId) : null;
    const opensAt = row.opensAt!;
    const term = consultationTerm(kind, publicationOf({ ...row, opensAt }), lastDayOf(row.closesAt!));
    const page = new URL(consultationPath(row), this.config.publicUrl).href;
    const office = `${serviceCentre.name.bg}, ${address.bg}`;
    const facts = [
      { label: t('kind'), value: kind.draftLabel.bg },
      { label: t('ground'), value: kind.term.article.bg },
      { label: t('sponsor'), value: row.sponsor },
      {
        label: t('term'),
        value: t('termValue', {
          days: term.days,
          first: formatDate(term.firstDay, 'bg'),
          last: formatDate(term.lastDay, 'bg'),
        }),
      },
      { label: t('shortTermReason'), value: term.length === 'short' ? row.shortTermReason : '' },
      { label: t('where'), value: [page, row.publishedUrl].filter(Boolean).join('\n') },
      {
        label: t('how'),
        value: [t('howValue', { email: row.contactEmail || email, office }), row.submissionChannels]
          .filter(Boolean)
          .join('\n'),
      },
      { label: t('unit'), value: unit?.name.bg ?? '' },
      {
        label: t('contact'),
        value: [row.contactName, row.contactPhone, row.contactEmail].filter(Boolean).join(', '),
      },
    ];
    return {
      municipality: name.bg,
      heading: t('heading'),
      number: `№ ${row.number}`,
      title: row.title,
      summary: row.summary,
      facts: facts.filter(({ value }) => value !== ''),
      signature: t('signature', { municipality: name.bg, date: formatDate(now, 'bg') }),
    };
  }
}
