import { Injectable } from '@nestjs/common';
import { placeName, Settlements, Units, type UnitCard } from '../../commons/accounts/index.js';
import { Subjects } from '../../commons/subjects/index.js';
import { Database } from '../../platform/database/index.js';
import type { PageContext } from '../../platform/http/index.js';
import { formatDateTime, pick, type Locale } from '../../platform/i18n/index.js';
import { filePath } from '../../platform/files/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { municipalitySettings, Settings } from '../../platform/settings/index.js';
import { ConsultationFiles, type ListedFile } from './consultation-files.service.js';
import { isPublished, isReported } from './consultation.lifecycle.js';
import { clockText, stateTag, stations, termCard, termOf, timeline } from './consultation.presentation.js';
import { CONSULTATION } from './consultation.subject.js';
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

/** Gathers what the page of one consultation shows: five queries, whatever it holds. */
@Injectable()
export class ConsultationPages {
  constructor(
    private readonly database: Database,
    private readonly lifecycles: Lifecycles,
    private readonly files: ConsultationFiles,
    private readonly subjects: Subjects,
    private readonly units: Units,
    private readonly settlements: Settlements,
    private readonly settings: Settings,
  ) {}

  async props(
    consultation: PublicConsultation,
    { locale, now }: PageContext,
  ): Promise<Omit<ConsultationPageProps, 'links' | 'voices'>> {
    const { id, state } = consultation;
    const [history, attached, topics, unit, places] = await Promise.all([
      this.lifecycles.history(this.database, { type: CONSULTATION, id }),
      this.files.of(id),
      this.subjects.topicNames(),
      consultation.unitId ? this.units.byId(consultation.unitId) : null,
      this.settlements.all(),
    ]);
    const published = isPublished(consultation);
    const files = published ? attached : [];
    const { kind } = consultation;
    return {
      title: consultation.title,
      lang: consultation.lang,
      summary: consultation.summary,
      kind: `${pick(kind.draftLabel, locale)} · № ${consultation.number}`,
      state: stateTag(consultation, locale),
      unit: { name: unitName(unit, locale), lang: locale },
      clock: clockText(consultation, locale, now),
      stations: stations(consultation, locale),
      term: termCard(consultation, locale),
      reportPath: isReported(state) ? reportPath(consultation) : null,
      shortTermReason: termOf(consultation).length === 'short' ? consultation.shortTermReason : null,
      withdrawalReason: state === 'withdrawn' ? consultation.withdrawalReason : null,
      sections: published ? parseText(consultation.text) : null,
      opens: formatDateTime(consultation.opensAt, locale),
      office: state === 'open' ? this.office(locale) : null,
      files: files.map((file) => fileItem(file, files, locale)),
      contact: {
        name: consultation.contactName,
        phone: consultation.contactPhone,
        email: consultation.contactEmail,
      },
      facts: this.facts(
        consultation,
        locale,
        topics,
        places.filter(({ ekatte }) => consultation.places.includes(ekatte)),
        unit,
      ),
      timeline: timeline(consultation, history, files, locale),
      follow: state === 'withdrawn' ? null : { scope: 'subject', subject: `${CONSULTATION}:${id}` },
      dataHref: `${API_PATH}/${id}`,
    };
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

  private facts(
    consultation: PublicConsultation,
    locale: Locale,
    topics: ReadonlyMap<string, { bg: string; en: string }>,
    places: Parameters<typeof placeName>[0][],
    unit: UnitCard | null,
  ): ConsultationPageProps['facts'] {
    const t = consultationMessages(locale);
    const named = consultation.topics.map((code) => pick(topics.get(code) ?? { bg: code, en: code }, locale));
    return [
      { label: t('number'), value: consultation.number },
      { label: t('actType'), value: pick(consultation.kind.label, locale) },
      { label: t('unitLabel'), value: unitName(unit, locale) },
      ...(named.length > 0 ? [{ label: t('topics'), value: named.join(', ') }] : []),
      {
        label: t('places'),
        value:
          places.length > 0
            ? places.map((place) => placeName(place, locale)).join(', ')
            : t('wholeMunicipality'),
      },
    ];
  }
}

function unitName(unit: UnitCard | null, locale: Locale): string {
  return unit ? pick(unit.name, locale) : '';
}

/** „Проект“ says it all where there is one; several of a kind are told apart by their names. */
function fileItem(
  { kind, key, name, mediaType, bytes }: ListedFile,
  all: readonly ListedFile[],
  locale: Locale,
): ConsultationFileItem {
  const label = consultationMessages(locale)(FILE_LABELS[kind]);
  const several = kind === 'other' || all.filter((file) => file.kind === kind).length > 1;
  const stem = name.replace(/\.\w{1,5}$/, '');
  return {
    kind,
    label: several ? `${label}: ${stem}` : label,
    name,
    href: filePath({ key, name }),
    mediaType,
    bytes,
  };
}
