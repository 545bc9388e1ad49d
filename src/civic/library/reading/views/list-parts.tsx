import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Link, useLocale, type Option } from '../../../../platform/ui/index.js';
import type { CoverPicture } from '../../contents/reading-notes.js';
import type { Kind } from '../../publication.rules.js';
import type { Marked } from '../../search/search-words.js';
import { listMessages } from '../lists.messages.js';
import { Cover } from './cover.js';

export interface PublicationItem {
  path: string;
  title: readonly Marked[];
  lang: Locale;
  summary: readonly Marked[];
  /** Of a file, around what was searched for. */
  piece: readonly Marked[];
  kind: { code: Kind; label: string };
  cover: CoverPicture | null;
  by: string;
  date: string;
  /** From the second on. */
  version: string;
}

export interface PublicationListProps {
  items: readonly PublicationItem[];
  /** „12 публикации“ */
  found: string;
  typed: Record<'q' | 'kind' | 'topic' | 'lang' | 'year' | 'publisher', string>;
  options: Record<'kinds' | 'topics' | 'years' | 'langs' | 'publishers', readonly Option[]>;
  filtered: boolean;
  older?: string;
  first?: string;
  data: Record<'feed' | 'csv' | 'json', string>;
  /** What else there is to read: practices, rooms of the exhibition. */
  besides: readonly { path: string; label: string }[];
}

export function PublicationItems({ items }: { items: readonly PublicationItem[] }): VNode {
  const t = listMessages(useLocale());
  return (
    <ul class="publications">
      {items.map((item) => (
        <li key={item.path}>
          <Cover kind={item.kind.code} picture={item.cover} small />
          <div>
            <span class="kind">{item.kind.label}</span>
            <h2>
              <Link path={item.path} class="name" lang={item.lang}>
                <MarkedText parts={item.title} />
              </Link>
            </h2>
            <p class="soft small num">{[item.by, item.date, item.version].filter(Boolean).join(' · ')}</p>
            <p lang={item.lang}>
              <MarkedText parts={item.summary} />
            </p>
            {item.piece.length > 0 && (
              <p class="piece small" lang={item.lang}>
                <b>{t('inFile')}</b>
                <MarkedText parts={item.piece} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

export function MarkedText({ parts }: { parts: readonly Marked[] }): VNode {
  return <>{parts.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : <>{text}</>))}</>;
}
