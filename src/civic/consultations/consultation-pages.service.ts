import { Injectable } from '@nestjs/common';
import { deadlineLine } from '../../commons/deadlines/index.js';
import { Database } from '../../platform/database/index.js';
import type { PageContext } from '../../platform/http/index.js';
import { formatDate, formatDateTime, pick, type Locale } from '../../platform/i18n/index.js';
import { filePath } from '../../platform/files/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { municipalitySettings, Settings } from '../../platform/settings/index.js';
import { changesPath, editionLinks } from './comparison/edition-links.js';
import { ConsultationFiles, type ListedFile } from './consultation-files.service.js';
import { isPublished } from './consultation.lifecycle.js';
import { ConsultationRegisters } from './consultation-registers.service.js';
import { ConsultationTasks } from './consultation-tasks.service.js';
import {
  clockText,
  decisionShown,
  motivesShown,
  owedClock,
  stateTag,
  termCard,
  termOf,
} from './consultation.presentation.js';
import { consultationSettings } from './consultation.settings.js';
import { stations } from './consultation.stations.js';
import { timeline } from './consultation.timeline.js';
import { CONSULTATION } from './consultation.subject.js';
import { ConsultationTexts } from './text/consultation-texts.service.js';
import { parseText } from './text/consultation.text.js';
import { API_PATH } from './consultations-api.schemas.js';
import { consultationMessages } from './consultations.messages.js';
import { reportPath } from './report/report.paths.js';
import type { PublicConsultation } from './consultations.queries.js';
import type { ConsultationFileItem, ConsultationPageProps } from './views/consultation.page.js';

const FILE_LABELS = {
  draft: 'fileDraft',
  motives: 'fileMotives',
  report: 'fileReport',
  protocol: 'fileProtocol',
  adopted: 'fileAdopted',
  notice: 'fileNotice',
  other: 'fileOther',
} as const;

/** Gathers what the page of one consultation shows, in the same few queries whatever it holds. */
@Injectable()
export class ConsultationPages {
  constructor(
    private readonly database: Database,
    private readonly lifecycles: Lifecycles,
    private readonly files: ConsultationFiles,
    private readonly registers: ConsultationRegisters,
    private readonly tasks: ConsultationTasks,
    private readonly settings: Settings,
    private readonly texts: ConsultationTexts,
  ) {}

  async props(
    consultation: PublicConsultation,
    { locale, now, viewer }: PageContext,
  ): Promise<Omit<ConsultationPageProps, 'links' | 'voices' | 'considered'>> {
    const { id, state } = consultation;
    const [history, attached, { facts, unit }, owed, editions] = await Promise.all([
      this.lifecycles.history(this.database, { type: CONSULTATION, id }),
      this.files.of(id),
      this.registers.of(consultation, locale),
      this.tasks.of(this.database, id),
      this.texts.editions(this.database, id),
    ]);
    const published = isPublished(consultation);
    const files = published ? attached : [];
    const { kind } = consultation;
    const changes = changesPath(consultation, editions);
    return {
      title: consultation.title,
      lang: consultation.lang,
      summary: consultation.summary,
      kind: `${pick(kind.draftLabel, locale)} · № ${consultation.number}`,
      state: stateTag(consultation, locale),
      unit: { name: unit, lang: locale },
      sponsor: consultation.sponsor,
      clock: clockText(consultation, locale, now) ?? owedClock(owed, locale, now),
      stations: stations(consultation, history, locale, changes),
      term: termCard(consultation, locale),
      reportPath: history.some(({ transition }) => transition === 'publishReport')
        ? reportPath(consultation)
        : null,
      shortTermReason: termOf(consultation).length === 'short' ? consultation.shortTermReason : null,
      withdrawalReason: state === 'withdrawn' ? consultation.withdrawalReason : null,
      sections: published ? parseText(consultation.text) : null,
      editions: editionLinks(consultation, editions, locale),
      opens: formatDateTime(consultation.opensAt, locale),
      office: state === 'open' ? this.office(locale) : null,
      files: files.map((file) => fileItem(file, files, locale)),
      contact: {
        name: consultation.contactName,
        phone: consultation.contactPhone,
        email: consultation.contactEmail,
      },
      facts,
      publication: this.publication(consultation, locale),
      motives: published ? motivesShown(consultation, locale) : [],
      channels: consultation.submissionChannels,
      decision: decisionShown(consultation, locale),
      changes,
      owed: owed
        .filter(({ rule, state: at }) => rule.public && at !== 'cancelled')
        .map((one) => deadlineLine(one, locale, now)),
      timeline: timeline(consultation, history, files, locale),
      follow: state === 'withdrawn' ? null : { scope: 'subject', subject: `${CONSULTATION}:${id}` },
      signedIn: viewer !== null,
      dataHref: `${API_PATH}/${id}`,
    };
  }

  /** Whose publication counts: this site's, where it is declared so, or another page of the municipality. */
  private publication(
    { publishedPlace, publishedUrl, publishedOn, kind }: PublicConsultation,
    locale: Locale,
  ): ConsultationPageProps['publication'] {
    const t = consultationMessages(locale);
    if (publishedPlace === 'elsewhere' && publishedOn)
      return {
        text: t('publishedElsewhere', { date: formatDate(publishedOn, locale) }),
        url: publishedUrl,
      };
    const declared = kind.normative && this.settings.read(consultationSettings).siteIsDeclared;
    return declared ? { text: t('declaredPage'), url: null } : null;
  }

  /** Settings stand on every page, so a change of theirs shows here without a tag. */
  private office(locale: Locale): ConsultationPageProps['office'] {
    const { serviceCentre, address, phone, email } = this.settings.read(municipalitySettings);
    return {
      name: pick(serviceCentre.name, locale),
      address: pick(address, locale),
      hours: pick(serviceCentre.hours, locale),
      phone,
      email,
    };
  }
}

/** „Проект“ says it all where there is one; several of a kind are told apart by their names. */
function fileItem(
  { kind, key, name, mediaType, bytes, replacedAt }: ListedFile,
  all: readonly ListedFile[],
  locale: Locale,
): ConsultationFileItem {
  const t = consultationMessages(locale);
  const label = t(FILE_LABELS[kind]);
  const current = all.filter((file) => file.kind === kind && !file.replacedAt);
  const several = kind === 'other' || current.length > 1;
  const stem = name.replace(/\.\w{1,5}$/, '');
  const named = several ? `${label}: ${stem}` : label;
  return {
    kind,
    label: replacedAt ? t('replacedFile', { label: named, date: formatDate(replacedAt, locale) }) : named,
    replaced: replacedAt !== null,
    name,
    href: filePath({ key, name }),
    mediaType,
    bytes,
  };
}
