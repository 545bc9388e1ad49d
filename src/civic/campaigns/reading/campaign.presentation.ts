import type { SubjectCard, SubjectDescriptor } from '../../../commons/subjects/index.js';
import { dateIn } from '../../../platform/clock/index.js';
import { filePath } from '../../../platform/files/index.js';
import { formatBytes, formatDate, formatNumber, pick, type Locale } from '../../../platform/i18n/index.js';
import type { CampaignReached } from '../campaign-counts.service.js';
import type { ShownCampaign, ShownFile, ShownGoal } from '../campaign.queries.js';
import { COUNTED_LABELS, downloadPath, REACH_LABELS, ROLE_LABELS } from '../campaign.rules.js';
import { readingMessages } from './reading.messages.js';
import type { ActionView, CountRow, CountTile, FileView, GoalView } from './views/campaign-parts.js';

export function periodText({ startsOn, endsOn }: ShownCampaign, locale: Locale): string {
  return readingMessages(locale)('period', {
    from: formatDate(startsOn, locale),
    to: formatDate(endsOn, locale),
  });
}

/** What people come to, or read, with what its module says of day and place. */
export function actionView(
  card: SubjectCard,
  {
    descriptor,
    places,
    came,
    locale,
  }: {
    descriptor: SubjectDescriptor;
    places: ReadonlyMap<string, string>;
    came: number | undefined;
    locale: Locale;
  },
): ActionView {
  return {
    kind: pick(descriptor.label, locale),
    title: card.title,
    lang: card.lang,
    path: card.path,
    date: card.opensAt && dateIn(card.opensAt),
    when: descriptor.comes?.(card, locale) ?? '',
    where: card.places
      .map((code) => places.get(code) ?? '')
      .filter(Boolean)
      .join(', '),
    state: { label: pick(card.stateLabel, locale), tone: card.tone },
    came: came === undefined ? '' : readingMessages(locale)('came', { count: came }),
  };
}

export function goalView(goal: ShownGoal, { counted }: CampaignReached, locale: Locale): GoalView {
  const { id, target, countedBy, measure } = goal;
  if (countedBy === null || target === null) return { id, goal: goal.goal, measure, count: null };
  const count = counted[countedBy];
  return {
    id,
    goal: goal.goal,
    measure,
    count: {
      label: pick(COUNTED_LABELS[countedBy], locale),
      text: readingMessages(locale)('goalCount', { count, target }),
      value: Math.min(count, target),
      max: target,
    },
  };
}

export function fileView(campaignId: string, file: ShownFile, locale: Locale): FileView {
  const { id, title, alt, lang, role, mediaType, bytes, downloads } = file;
  return {
    id,
    title,
    alt,
    lang,
    kind: pick(ROLE_LABELS[role], locale),
    href: downloadPath(campaignId, id),
    preview: mediaType.startsWith('image/')
      ? `${downloadPath(campaignId, id)}/preview.webp?picture=${file.fileId}`
      : null,
    size: formatBytes(bytes, locale),
    taken: readingMessages(locale)('taken', { count: downloads }),
  };
}

/** The three numbers that the platform counts by itself; those that are zero say nothing. */
export function countTiles({ counted }: CampaignReached, locale: Locale): CountTile[] {
  const t = readingMessages(locale);
  return (['visitors', 'followers', 'downloads'] as const).flatMap((key) =>
    counted[key] > 0
      ? [{ number: formatNumber(counted[key], locale), label: t(key, { count: counted[key] }) }]
      : [],
  );
}

/** Each number with where it comes from: doors, subscriptions, counters, and what the staff entered with a paper. */
export function countRows(
  reached: CampaignReached,
  titles: ReadonlyMap<string, { title: string; lang: Locale }>,
  locale: Locale,
): CountRow[] {
  const t = readingMessages(locale);
  const number = (count: number) => formatNumber(count, locale);
  const { came, counted, files, entered } = reached;
  return [
    ...[...came].flatMap(([key, count]) => {
      const { title } = titles.get(key) ?? {};
      return title
        ? [{ what: t('cameTo', { title }), count: number(count), source: t('sourceDoor'), evidence: null }]
        : [];
    }),
    ...(counted.followers > 0
      ? [
          {
            what: t('followersRow'),
            count: number(counted.followers),
            source: t('sourceFollowers'),
            evidence: null,
          },
        ]
      : []),
    ...files
      .filter(({ downloads }) => downloads > 0)
      .map(({ title, downloads }) => ({
        what: t('downloadsRow', { title }),
        count: number(downloads),
        source: t('sourceDownloads'),
        evidence: null,
      })),
    ...entered.map(({ kind, what, count, happenedOn, source, ...file }) => ({
      what: t('enteredRow', {
        kind: pick(REACH_LABELS[kind], locale),
        what,
        on: formatDate(happenedOn, locale),
      }),
      count: number(count),
      source,
      evidence: filePath(file),
    })),
  ];
}
