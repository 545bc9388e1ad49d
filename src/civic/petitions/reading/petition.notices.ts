import { formatDate, formatDateTime, pick, type Locale, type Text } from '../../../platform/i18n/index.js';
import { lastDayOf, outcomeOf } from '../petition.shown.js';
import { petitionMessages } from '../petitions.messages.js';
import type { ShownPetition } from '../petitions.queries.js';
import { petitionPageMessages } from './petition-page.messages.js';
import type { HearingShown, NoticeShown } from './views/petition.page.js';

/** Officials write in Bulgarian. */
const OFFICIAL = 'bg';

interface NoticesOf {
  /** This reader sees words that are hidden from others. */
  reads: boolean;
  /** Why it was rejected, or left without proceedings. */
  ground: Text | null;
  locale: Locale;
}

/** What became of it, and why, above everything else. */
export function noticesOf(petition: ShownPetition, { reads, ground, locale }: NoticesOf): NoticeShown[] {
  const t = petitionPageMessages(locale);
  const { closedAt, incomingNumber, rejectedAt, rejectionReason, forwardedTo, endLaw, endReason } = petition;
  const why = ground ? pick(ground, locale) : '';
  switch (outcomeOf(petition)) {
    case 'rejected':
      return [
        {
          kind: 'warning',
          title: t('rejectedTitle', { ground: why }),
          text: t('rejectedText', { date: formatDate(rejectedAt!, locale) }),
          detail: rejectionReason,
          lang: OFFICIAL,
        },
        ...hiddenNotice(petition, reads, locale),
      ];
    case 'forwarded':
      return [
        {
          kind: 'notice',
          title: t('forwardedTitle', { to: forwardedTo }),
          text: t('forwardedText'),
          detail: endReason,
          lang: OFFICIAL,
        },
      ];
    case 'notConsidered':
      return [
        {
          kind: 'warning',
          title: t('leftTitle', { ground: why }),
          text: t('leftText'),
          detail: endReason,
          lang: OFFICIAL,
        },
      ];
    case 'withdrawn':
      return [
        {
          kind: 'notice',
          title: t('withdrawnTitle'),
          text: t('withdrawnText'),
          detail: endReason,
          lang: petition.lang,
        },
      ];
    case 'stopped':
      return [
        {
          kind: 'warning',
          title: t('stoppedTitle', { law: endLaw }),
          text: t('stoppedText'),
          detail: endReason,
          lang: OFFICIAL,
        },
      ];
    case 'answered':
    case 'lapsed':
      return [];
    case null:
      if (!closedAt) return [];
      return [
        {
          kind: 'notice',
          title: t('awaitingTitle'),
          text: incomingNumber
            ? t('awaitingRegistered', { number: incomingNumber })
            : t('awaitingClosed', { date: formatDate(lastDayOf(closedAt), locale) }),
        },
      ];
  }
}

function hiddenNotice({ textHidden }: ShownPetition, reads: boolean, locale: Locale): NoticeShown[] {
  if (!textHidden) return [];
  const text = reads ? petitionPageMessages(locale)('ownText') : petitionMessages(locale)('textHidden');
  return [{ kind: 'notice', title: petitionPageMessages(locale)('about'), text }];
}

export function hearingShown(
  { hearingAt, hearingPlace, hearingNote }: ShownPetition,
  path: string,
  locale: Locale,
): HearingShown | null {
  if (!hearingAt) return null;
  return {
    when: formatDateTime(hearingAt, locale),
    place: hearingPlace,
    note: hearingNote,
    calendar: `${path}/hearing.ics`,
  };
}
