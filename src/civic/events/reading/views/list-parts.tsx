import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { DateBox, Link, Tag, type Option, type Tone } from '../../../../platform/ui/index.js';

export interface EventItem {
  path: string;
  title: string;
  lang: Locale;
  summary: string;
  kind: string;
  state: { label: string; tone: Tone };
  /** Null while nobody knows the day. */
  date: string | null;
  when: string;
  where: string;
}

export interface EventListProps {
  items: readonly EventItem[];
  /** „12 предстоящи събития“ */
  found: string;
  typed: Record<'when' | 'kind' | 'form' | 'topic' | 'place' | 'series' | 'month' | 'q', string>;
  options: Record<'when' | 'kinds' | 'forms' | 'topics' | 'places' | 'series' | 'months', readonly Option[]>;
  filtered: boolean;
  /** The same filters over all times; left out where that is what is shown. */
  anytime?: string;
  older?: string;
  first?: string;
  data: Record<'calendar' | 'feed' | 'csv' | 'json', string>;
}

export function EventItems({ items }: { items: readonly EventItem[] }): VNode {
  return (
    <ul class="subjects ruled">
      {items.map((item) => (
        <li key={item.path}>
          <EventDay date={item.date} />
          <div>
            <span class="kind">{item.kind}</span>
            <h2>
              <Link path={item.path} class="name" lang={item.lang}>
                {item.title}
              </Link>
            </h2>
            <p class="event-when num">{item.when}</p>
            {item.where && <p class="soft small">{item.where}</p>}
            <p lang={item.lang}>{item.summary}</p>
            <p class="meta">
              <Tag tone={item.state.tone}>{item.state.label}</Tag>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

export function EventDay({ date }: { date: string | null }): VNode {
  return date ? (
    <DateBox date={date} />
  ) : (
    <span class="datebox" aria-hidden="true">
      <b>?</b>
    </span>
  );
}
