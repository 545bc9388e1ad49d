import type { IsoDate } from '../../../platform/clock/index.js';
import { formatDate, type Locale } from '../../../platform/i18n/index.js';
import type { Names } from '../publication-choices.service.js';
import {
  authorsOf,
  downloadPath,
  KINDS,
  LEVELS,
  LICENCES,
  publicationPath,
  spokenName,
} from '../publication.rules.js';
import type { NearPublication, ShownPublication } from '../publications.queries.js';
import type { ShownVersion } from '../versions/version.queries.js';
import { isPicture } from '../versions/version.rules.js';
import { filePath } from '../../../platform/files/index.js';
import { listMessages } from './lists.messages.js';
import { pageMessages } from './page.messages.js';
import type { FactView, FileView, NearView, VersionView } from './views/publication-parts.js';

/** „01.01.2021 – 31.12.2027“; '' where nothing is said. */
export function termText(
  { validFrom, validUntil }: { validFrom: IsoDate | null; validUntil: IsoDate | null },
  locale: Locale,
): string {
  const t = listMessages(locale);
  const from = validFrom ? formatDate(validFrom, locale) : '';
  const until = validUntil ? formatDate(validUntil, locale) : '';
  if (from && until) return t('term', { from, until });
  if (from) return t('termFrom', { from });
  return until ? t('termUntil', { until }) : '';
}

export function factsOf(row: ShownPublication, names: Names, locale: Locale): FactView[] {
  const t = pageMessages(locale);
  const licence = LICENCES[row.licence];
  const named = (map: ReadonlyMap<string, { bg: string; en: string }>, codes: readonly string[]) =>
    codes.map((code) => map.get(code)?.[locale] ?? code);
  const facts: FactView[] = [
    { label: t('authors'), values: authorsOf(row.authors).map(spokenName), lang: row.lang },
    { label: t('publisher'), values: [row.publisher], lang: row.lang },
    { label: t('date'), values: [formatDate(row.datedOn, locale)] },
    { label: t('lang'), values: [t(row.lang === 'bg' ? 'bulgarian' : 'english')] },
    {
      label: t('licence'),
      values: [licence.label[locale]],
      href: licence.url || undefined,
      note: licence.means[locale],
    },
    { label: t('topics'), values: named(names.topics, row.topics) },
    { label: t('places'), values: named(names.places, row.places) },
    { label: t('unit'), values: row.unitId ? named(names.units, [row.unitId]) : [] },
    {
      label: t('assessed'),
      values: row.assessedOn ? [formatDate(row.assessedOn, locale)] : [],
    },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

/** Of those that this reader may see. */
export function versionView(
  publication: ShownPublication,
  { number, changes, publishedAt, files }: ShownVersion,
  locale: Locale,
  notes: ReadonlyMap<string, string>,
): VersionView {
  const t = pageMessages(locale);
  const { id, currentVersion, lang } = publication;
  const state = !publishedAt ? 'pending' : number === currentVersion ? 'current' : 'older';
  return {
    number,
    title: publishedAt
      ? t('versionOn', { number, date: formatDate(publishedAt, locale) })
      : t('version', { number }),
    state: {
      label: t(state),
      tone: state === 'current' ? 'open' : state === 'pending' ? 'wait' : 'plain',
    },
    note:
      state === 'older'
        ? t('olderNote', { number: currentVersion })
        : state === 'pending'
          ? t('pendingNote')
          : '',
    changes: changes || (number === 1 ? t('firstVersion') : ''),
    // What our own words say of the first one is in the language of the page.
    changesLang: changes ? lang : locale,
    files: files.map((file): FileView => ({
      name: file.label,
      href: downloadPath(id, file.id),
      mediaType: file.mediaType,
      bytes: file.bytes,
      lang: file.lang,
      downloads: publishedAt ? t('downloads', { count: file.downloads }) : '',
      picture: isPicture(file.mediaType) ? { src: filePath(file), alt: file.alt } : null,
      note: notes.get(file.id) ?? '',
    })),
  };
}

export function nearView(row: NearPublication, locale: Locale): NearView {
  const { title, lang, kind, level } = row;
  return {
    path: publicationPath(row),
    title,
    lang,
    kind: level ? LEVELS[level][locale] : KINDS[kind][locale],
  };
}
