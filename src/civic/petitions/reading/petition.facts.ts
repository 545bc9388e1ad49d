import { listOf, nameOf, type Names } from '../../../commons/subjects/index.js';
import { dateIn } from '../../../platform/clock/index.js';
import { formatDate, pick, type Locale } from '../../../platform/i18n/index.js';
import type { MilestoneCode } from '../petition-milestone.entity.js';
import type { Kind } from '../kinds/petition-kinds.service.js';
import { lastDayOf } from '../petition.shown.js';
import { petitionMessages } from '../petitions.messages.js';
import type { ShownPetition } from '../petitions.queries.js';
import { petitionPageMessages } from './petition-page.messages.js';
import {
  byPlace,
  FEWEST_FROM_A_PLACE,
  overTime,
  type DayCount,
  type PlaceCount,
} from './signature-figures.js';
import type { FiguresProps } from './views/petition-figures.js';
import type { PetitionPageProps } from './views/petition.page.js';
import type { SupportProps, ThresholdShown } from './views/petition-support.js';

/** Beyond these the picture would be longer than the page; the data has all of them. */
const MOST_PLACES = 12;

interface SupportOf {
  path: string;
  kind: Kind;
  milestones: readonly { code: MilestoneCode; at: Date }[];
  locale: Locale;
}

export function supportShown(
  petition: ShownPetition,
  { path, kind, milestones, locale }: SupportOf,
): SupportProps {
  const t = petitionPageMessages(locale);
  const { state, signatures, answerThreshold, hearingThreshold, closedAt, closesAt, minimumAge } = petition;
  const { total, email, verified, paper } = signatures;
  const collecting = state === 'collecting';
  const threshold = (code: MilestoneCode, needed: number, follows: string): ThresholdShown => {
    const at = milestones.find((one) => one.code === code)?.at;
    const reached = at !== undefined || total >= needed;
    return {
      count: t('threshold', { count: needed }),
      follows,
      reached,
      standing: at
        ? t('reachedOn', { date: formatDate(at, locale) })
        : reached
          ? ''
          : collecting
            ? t('stillNeeded', { count: needed - total })
            : t('notReached'),
    };
  };
  const ended = closedAt ?? closesAt;
  return {
    total,
    meter: meterOf(petition, locale),
    thresholds: [
      threshold('answer', answerThreshold, pick(kind.answer.follows, locale)),
      ...(hearingThreshold
        ? [threshold('hearing', hearingThreshold, kind.hearing ? pick(kind.hearing.follows, locale) : '')]
        : []),
    ],
    channels: [
      { label: t('channelEmail'), count: email },
      { label: t('channelVerified'), count: verified },
      { label: t('channelPaper'), count: paper },
    ],
    sign: collecting ? `${path}/sign` : null,
    minimumAge,
    ended: collecting || !ended ? null : formatDate(lastDayOf(ended), locale),
  };
}

/** Towards whichever threshold comes next. */
function meterOf(
  { signatures: { total: count }, answerThreshold, hearingThreshold }: ShownPetition,
  locale: Locale,
): SupportProps['meter'] {
  const t = petitionPageMessages(locale);
  const [threshold, key] =
    count < answerThreshold || !hearingThreshold
      ? ([answerThreshold, 'toAnswer'] as const)
      : ([hearingThreshold, 'toHearing'] as const);
  const label = count < threshold ? t(key, { count, threshold }) : t('allReached', { count });
  return { value: count, max: threshold, label };
}

interface FiguresOf {
  byDay: readonly DayCount[];
  bySettlement: readonly PlaceCount[];
  names: Names;
  locale: Locale;
  now: Date;
}

export function figuresShown(
  { closedAt }: ShownPetition,
  { byDay, bySettlement, names, locale, now }: FiguresOf,
): FiguresProps {
  const t = petitionPageMessages(locale);
  const elsewhere = petitionMessages(locale)('elsewhere');
  const days = overTime(byDay, dateIn(closedAt ?? now));
  const { told, few } = byPlace(bySettlement);
  const shown = told.slice(0, MOST_PLACES);
  const rest = few + told.slice(MOST_PLACES).reduce((sum, { count }) => sum + count, 0);
  const label = (settlement: string) =>
    settlement ? pick(nameOf(names.places, settlement), locale) : elsewhere;
  return {
    overTime: {
      labels: days.map(({ day }) => `${Number(day.slice(8))}.${day.slice(5, 7)}`),
      values: days.map(({ total }) => total),
    },
    byPlace: {
      labels: [...shown.map(({ settlement }) => label(settlement)), ...(rest > 0 ? [t('otherPlaces')] : [])],
      values: [...shown.map(({ count }) => count), ...(rest > 0 ? [rest] : [])],
    },
    note: few > 0 ? t('fewNote', { fewest: FEWEST_FROM_A_PLACE }) : null,
  };
}

export function registrationShown(
  petition: ShownPetition,
  locale: Locale,
): PetitionPageProps['registration'] {
  const t = petitionPageMessages(locale);
  const { receivedAt, registeredAt, incomingNumber, registeredLate } = petition;
  if (!receivedAt) return null;
  return {
    facts: [
      { label: t('received'), value: formatDate(receivedAt, locale) },
      { label: t('number'), value: incomingNumber ?? t('notRegistered') },
      ...(registeredAt ? [{ label: t('registered'), value: formatDate(registeredAt, locale) }] : []),
    ],
    late: registeredLate,
  };
}

export function factsShown(
  petition: ShownPetition,
  names: Names,
  locale: Locale,
): PetitionPageProps['facts'] {
  const t = petitionPageMessages(locale);
  const { topics, places, unitId, publishedAt, closedAt, closesAt } = petition;
  const ended = closedAt ?? closesAt;
  return [
    ...(petition.textHidden ? [] : [{ label: t('initiator'), value: initiator(petition, locale) }]),
    ...(publishedAt && ended
      ? [
          {
            label: t('collected'),
            value: t('fromTo', {
              from: formatDate(publishedAt, locale),
              to: formatDate(lastDayOf(ended), locale),
            }),
          },
        ]
      : []),
    ...(unitId ? [{ label: t('unit'), value: pick(nameOf(names.units, unitId), locale) }] : []),
    ...(topics.length > 0 ? [{ label: t('topics'), value: listOf(names.topics, topics, locale) }] : []),
    { label: t('places'), value: listOf(names.places, places, locale) || t('wholeMunicipality') },
  ];
}

function initiator({ initiatorKind, initiatorName }: ShownPetition, locale: Locale): string {
  const t = petitionMessages(locale);
  const name = initiatorName ?? t(initiatorKind === 'staff' ? 'theMunicipality' : 'aParticipant');
  return initiatorKind === 'organisation' ? petitionPageMessages(locale)('anOrganisation', { name }) : name;
}
