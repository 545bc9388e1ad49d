import { withQuery } from '../../../../platform/http/index.js';
import { formatDate, pick, type Locale } from '../../../../platform/i18n/index.js';
import type { RecommendationSet } from '../../recommendation-set.entity.js';
import { ADDRESSEE_LABELS, RECOMMENDATIONS_PATH, setPath, STAGE_LABELS } from '../../recommendation.rules.js';
import type { ShownRecommendation } from '../recommendation-details.queries.js';
import { nameOf, type Names } from '../recommendation-registers.service.js';
import { pageMessages } from './page.messages.js';
import type { RecommendationPageProps } from './views/recommendation.page.js';

type Facts = RecommendationPageProps['facts'];

/** Who, about what, until when; each leads to what else there is of the kind. */
export function factsOf(
  row: ShownRecommendation,
  { set, names, locale }: { set: RecommendationSet | null; names: Names; locale: Locale },
): Facts {
  const t = pageMessages(locale);
  const unit = nameOf(names.units, row.unitId);
  const area = nameOf(names.topics, row.topic);
  const listOf = (filter: Record<string, string>) => withQuery(RECOMMENDATIONS_PATH, filter);
  const day = (date: string) => formatDate(date, locale);
  const term =
    row.termTo && row.termFrom
      ? t('factTermSpan', { from: day(row.termFrom), to: day(row.termTo) })
      : row.termTo && t('until', { date: day(row.termTo) });
  const facts: (Facts[number] | null)[] = [
    { label: t('factAddressee'), value: pick(ADDRESSEE_LABELS[row.addressee], locale) },
    unit
      ? { label: t('factUnit'), value: pick(unit, locale), path: listOf({ unit: row.unitId! }) }
      : { label: t('factUnit'), value: t('factNoUnit') },
    {
      label: t('factOrganisation'),
      value: row.organisationName,
      lang: 'bg',
      path: listOf({ organisation: row.organisationId }),
    },
    set && { label: t('factSet'), value: set.title, lang: set.lang, path: setPath(set) },
    row.partners ? { label: t('factPartners'), value: row.partners, lang: row.lang } : null,
    area && { label: t('factArea'), value: pick(area, locale), path: listOf({ topic: row.topic! }) },
    {
      label: t('factStage'),
      value: pick(STAGE_LABELS[row.stage], locale),
      path: listOf({ stage: row.stage }),
    },
    term ? { label: t('factTerm'), value: term } : null,
    row.agreedOn ? { label: t('factAgreed'), value: t('until', { date: day(row.agreedOn) }) } : null,
    row.reviewOn && !row.endedAt ? { label: t('factReview'), value: day(row.reviewOn) } : null,
  ];
  return facts.filter((fact) => fact !== null);
}

export function registrationOf(
  row: ShownRecommendation,
  locale: Locale,
): RecommendationPageProps['registration'] {
  const t = pageMessages(locale);
  const { incomingNumber, incomingOn, sentAt, registeredLate } = row;
  const number =
    incomingNumber && incomingOn
      ? t('factNumberOf', { number: incomingNumber, date: formatDate(incomingOn, locale, 'short') })
      : t('noNumber');
  return {
    facts: [
      { label: t('factNumber'), value: number },
      { label: t('factReceived'), value: formatDate(sentAt, locale) },
    ],
    late: registeredLate,
  };
}
