import { dateIn, daysBetween } from '../../../platform/clock/index.js';
import { filePath } from '../../../platform/files/index.js';
import { formatDate, type Locale } from '../../../platform/i18n/index.js';
import type { FileItem, Station, SubjectClock } from '../../../platform/ui/index.js';
import type { ShownMaterial, ShownPhoto } from '../documents/event-documents.service.js';
import { AHEAD_STATES, HELD_STATES, isOneOf } from '../event.lifecycle.js';
import { hoursText, whenText } from '../event.when.js';
import type { ShownEvent, TimeChange } from '../events.queries.js';
import type { ShownSlot } from '../programme/programme.service.js';
import { pageMessages } from './page.messages.js';
import type { EventPageProps, PhotoView, ProgrammeDay } from './views/event.page.js';

const SOON_DAYS = 3;

/** How long it is until it begins; nothing of what is off or over. */
export function clockOf(
  { state, startsAt, endsAt }: Pick<ShownEvent, 'state' | 'startsAt' | 'endsAt'>,
  locale: Locale,
  now: Date,
): SubjectClock | undefined {
  if (!isOneOf(AHEAD_STATES, state) || endsAt <= now) return undefined;
  const t = pageMessages(locale);
  if (startsAt <= now) return { text: t('underWay'), tone: 'open' };
  const count = daysBetween(dateIn(now), dateIn(startsAt));
  return { text: t('daysTo', { count }), tone: count <= SOON_DAYS ? 'late' : 'open' };
}

/**
 * Announced → registration → taking place → minutes. What is off has no way that it goes.
 * @param minuted whether minutes are kept of its kind
 */
export function stationsOf(event: ShownEvent, minuted: boolean, locale: Locale): Station[] {
  const { state, announcedAt, startsAt, registrationOpensAt: opens, registrationClosesAt: closes } = event;
  if (!announcedAt || state === 'postponed' || state === 'cancelled') return [];
  const t = pageMessages(locale);
  const day = (date: Date) => formatDate(date, locale, 'dayMonth');
  const isHeld = isOneOf(HELD_STATES, state);
  const isMinuted = state === 'minutes';
  const registration: Station[] =
    opens && closes
      ? [
          {
            label: t('stationRegistration'),
            note:
              opens <= announcedAt || state !== 'announced'
                ? t('until', { date: day(closes) })
                : t('from', { date: day(opens) }),
            state: isHeld ? 'done' : state === 'registration' ? 'now' : 'next',
          },
        ]
      : [];
  return [
    { label: t('stationAnnounced'), note: day(announcedAt), state: 'done' },
    ...registration,
    {
      label: t('stationHeld'),
      note: day(startsAt),
      state: isHeld ? 'done' : state === 'announced' ? 'now' : 'next',
    },
    ...(!isMinuted && (state === 'archived' || !minuted)
      ? []
      : [
          {
            label: t('stationMinutes'),
            state: isMinuted ? ('done' as const) : isHeld ? ('now' as const) : ('next' as const),
          },
        ]),
  ];
}

/** What everybody has to see first: it is off, or not when it was said. */
export function noticeOf(
  event: ShownEvent,
  changes: readonly TimeChange[],
  locale: Locale,
): EventPageProps['notice'] {
  const t = pageMessages(locale);
  const { state, stateReason } = event;
  const reason = stateReason && t('reason', { reason: stateReason });
  const when = whenText(event, locale);
  if (state === 'postponed')
    return { kind: 'warning', title: t('postponedTitle'), lines: [t('postponedText', { when }), reason] };
  if (state === 'cancelled')
    return { kind: 'warning', title: t('cancelledTitle'), lines: [t('cancelledText', { when }), reason] };
  const last = changes.at(-1);
  if (!last || !isOneOf(AHEAD_STATES, state)) return null;
  const before = whenText({ startsAt: last.fromStartsAt, endsAt: last.fromEndsAt }, locale);
  const lines = [t('movedText', { when: before }), last.reason && t('reason', { reason: last.reason })];
  return { kind: 'notice', title: t('movedTitle'), lines };
}

/** Day by day; the days have headings only where there are several. */
export function programmeDays(slots: readonly ShownSlot[], locale: Locale): ProgrammeDay[] {
  return [...Map.groupBy(slots, ({ startsAt }) => dateIn(startsAt))].map(([day, own]) => ({
    day,
    label: formatDate(day, locale, 'weekday'),
    slots: own.map(({ id, startsAt, endsAt, title, description, speakers }) => ({
      id,
      hours: hoursText({ startsAt, endsAt }, locale),
      title,
      description,
      speakers: speakers.map(({ name, role, organisation, bio }) => ({
        name,
        position: [role, organisation].filter(Boolean).join(', '),
        bio,
      })),
    })),
  }));
}

export function materialItem({ title, lang, ...file }: ShownMaterial): FileItem {
  return { name: title, href: filePath(file), mediaType: file.mediaType, bytes: file.bytes, lang };
}

export function photoView({ id, alt, credit, ...file }: ShownPhoto, locale: Locale): PhotoView {
  return {
    id,
    alt,
    src: filePath(file),
    credit: credit && pageMessages(locale)('photoCredit', { credit }),
  };
}
