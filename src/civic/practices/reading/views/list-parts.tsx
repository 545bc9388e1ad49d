import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Link, Tag, useLocale, type Option } from '../../../../platform/ui/index.js';
import { readingMessages } from '../reading.messages.js';

export interface PracticeItem {
  id: string;
  path: string;
  title: string;
  lang: Locale;
  summary: string;
  who: string;
  where: string;
  cost: string;
  numbers: number;
  supporters: number;
  answered: boolean;
  /** The word for it, where it is archived. */
  archived: string | null;
  topics: readonly string[];
  photo: { src: string; alt: string } | null;
}

export interface PracticeListProps {
  items: readonly PracticeItem[];
  /** „12 добри практики“ */
  found: string;
  typed: Record<'topic' | 'actor' | 'where' | 'cost' | 'numbers' | 'q' | 'order', string>;
  options: Record<'topics' | 'actors' | 'places' | 'costs' | 'orders', readonly Option[]>;
  filtered: boolean;
  older?: string;
  first?: string;
  data: Record<'feed' | 'csv' | 'json', string>;
}

/** Cards, each with a box by which it is chosen for comparison. */
export function PracticeItems({ items }: { items: readonly PracticeItem[] }): VNode {
  return (
    <ul class="practice-cards">
      {items.map((item) => (
        <PracticeCard key={item.id} {...item} />
      ))}
    </ul>
  );
}

function PracticeCard(item: PracticeItem): VNode {
  const t = readingMessages(useLocale());
  return (
    <li class="card practice-card">
      {item.photo && (
        <img
          src={item.photo.src}
          alt={item.photo.alt}
          lang={item.lang}
          loading="lazy"
          decoding="async"
          width="480"
          height="240"
        />
      )}
      <div class="practice-card-text">
        <p class="kind">{item.topics.join(', ')}</p>
        <h2>
          <Link path={item.path} lang={item.lang}>
            {item.title}
          </Link>
        </h2>
        <p lang={item.lang}>{item.summary}</p>
        <p class="soft small" lang={item.lang}>
          {[item.who, item.where].filter(Boolean).join(' · ')}
        </p>
        <p class="meta">
          <Tag>{item.cost}</Tag>
          {item.numbers > 0 && <Tag tone="info">{t('numbers', { count: item.numbers })}</Tag>}
          {item.supporters > 0 && <Tag tone="open">{t('supporters', { count: item.supporters })}</Tag>}
          {item.answered && <Tag tone="wait">{t('answered')}</Tag>}
          {item.archived && <Tag>{item.archived}</Tag>}
        </p>
      </div>
      <label class="chip compare-choice">
        <input type="checkbox" name="p" value={item.id} aria-label={t('chooseOne', { title: item.title })} />
        <span aria-hidden="true">{t('choose')}</span>
      </label>
    </li>
  );
}
