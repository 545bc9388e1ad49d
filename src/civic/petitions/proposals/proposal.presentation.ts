import { dateIn } from '../../../platform/clock/index.js';
import { formatDate, formatNumber, pick, type Locale, type Text } from '../../../platform/i18n/index.js';
import type { Option } from '../../../platform/ui/index.js';
import type { PetitionKind } from '../kinds/petition-kind.entity.js';
import type { Proposal, StepName } from './proposal.rules.js';
import type { StartPageProps } from './views/start.page.js';
import { wizardMessages } from './wizard.messages.js';

/** What the usual kind asks for, on the page where petitions begin. */
export function startTerms(kind: PetitionKind, locale: Locale): NonNullable<StartPageProps['terms']> {
  const { backers, backingDays, collectingDays, minimumAge, answerThreshold, hearingThreshold } = kind;
  return {
    backers,
    backingDays,
    collectingDays,
    age: minimumAge,
    answer: {
      count: answerThreshold,
      follows: pick({ bg: kind.answerFollowsBg, en: kind.answerFollowsEn }, locale),
    },
    hearing: hearingThreshold
      ? {
          count: hearingThreshold,
          follows: pick({ bg: kind.hearingFollowsBg, en: kind.hearingFollowsEn }, locale),
        }
      : null,
  };
}

export function kindOption(kind: PetitionKind, locale: Locale): Option {
  const t = wizardMessages(locale);
  const { code, online, answerThreshold: count, committeeMin: min, committeeMax: max } = kind;
  return {
    value: code,
    label: pick({ bg: kind.labelBg, en: kind.labelEn }, locale),
    hint: online
      ? t('kindOnline', { count: formatNumber(count, locale) })
      : t('kindPaper', { count: formatNumber(count, locale), min, max }),
  };
}

/** One answer as plain text, line by line; '' while it is not given. */
export function answerText(
  step: StepName,
  proposal: Proposal,
  kind: PetitionKind | undefined,
  names: Record<'topics' | 'places', ReadonlyMap<string, Text>>,
  locale: Locale,
): string {
  const t = wizardMessages(locale);
  const list = (codes: readonly string[], of: 'topics' | 'places') =>
    codes.map((code) => pick(names[of].get(code) ?? { bg: code, en: code }, locale)).join(', ');
  switch (step) {
    case 'about': {
      const { topics, places } = proposal;
      if (topics.length === 0) return '';
      return `${list(topics, 'topics')}\n${list(places, 'places') || t('wholeMunicipality')}`;
    }
    case 'who': {
      const members = proposal.members.map(({ name, settlement }) =>
        settlement ? `${name}, ${list([settlement], 'places')}` : name,
      );
      if (!proposal.name) return '';
      const committee = `${pick(wizardMessages.texts.committee, locale)}: ${members.join('; ') || t('noCommittee')}`;
      return `${proposal.name}\n${committee}`;
    }
    case 'kind':
      return kind ? pick({ bg: kind.labelBg, en: kind.labelEn }, locale) : '';
    default:
      return proposal[step];
  }
}

/** What is over at local 24:00 lasts through that day. */
export function lastDay(end: Date | null, locale: Locale): string {
  return end ? formatDate(dateIn(new Date(end.getTime() - 1)), locale) : '';
}
