import type { DecisionView } from '../../../../commons/decisions/index.js';
import type { ModerationState } from '../../../../commons/moderation/index.js';
import { localTime } from '../../../../platform/clock/index.js';
import { filePath } from '../../../../platform/files/index.js';
import { formatDate, pick, type Locale } from '../../../../platform/i18n/index.js';
import { anchorLabel } from '../../text/anchors.rules.js';
import { contributionPath, type PublicContribution } from '../contribution.rules.js';
import { contributionMessages } from '../contributions.messages.js';
import type { ShownContribution } from '../views/contribution-article.js';

export interface Around {
  locale: Locale;
  textVersion: number;
  decision: DecisionView | undefined;
  moderation: ModerationState | undefined;
  own: ShownContribution['own'];
  report: string;
}

/** „№ 12, получено на …, от …, от името на …, през сайта“ in the words of the page. */
export function shownContribution(contribution: PublicContribution, around: Around): ShownContribution {
  const { locale } = around;
  const t = contributionMessages(locale);
  const { id, number, receivedAt, state, text } = contribution;
  return {
    id,
    number,
    path: contributionPath(id),
    lang: contribution.lang,
    text,
    withheld: state === 'visible' ? [] : withheldSentences(state, around),
    own: around.own,
    place: placeOf(contribution, around),
    received: {
      iso: localTime(receivedAt),
      text: t('receivedOn', { date: formatDate(receivedAt, locale) }),
    },
    from: contribution.name ? t('from', { name: contribution.name }) : t('fromUnnamed'),
    onBehalf: onBehalfOf(contribution, locale),
    channel: t(`channel_${contribution.channel}`),
    late: contribution.late,
    files: contribution.files.map(({ key, name, mediaType, bytes }) => ({
      name,
      mediaType,
      bytes,
      href: filePath({ key, name }),
    })),
    decision: around.decision ?? null,
    report: state === 'visible' ? around.report : null,
  };
}

export function onBehalfOf({ actingFor, onBehalfOf: whom }: PublicContribution, locale: Locale): string {
  const t = contributionMessages(locale);
  if (actingFor === 'self') return t('forSelf');
  return whom ? t('onBehalfOf', { whom }) : t('onBehalf');
}

function placeOf({ anchor, textVersion }: PublicContribution, around: Around): string {
  const t = contributionMessages(around.locale);
  if (anchor === null) return t('whole');
  const place = anchorLabel(anchor, around.locale);
  return textVersion === around.textVersion ? place : t('oldArticle', { place, version: textVersion });
}

function withheldSentences(state: 'held' | 'hidden', { locale, moderation }: Around): string[] {
  const t = contributionMessages(locale);
  if (state === 'held' && moderation?.state !== 'removed') return [t('withheldHeld')];
  const reason = moderation?.reason && pick(moderation.reason, locale);
  return [t('withheldHidden'), ...(reason ? [t('withheldWhy', { reason })] : [])];
}
