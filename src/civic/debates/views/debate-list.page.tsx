import type { VNode } from 'preact';
import type { Locale } from '../../../platform/i18n/index.js';
import {
  ButtonLink,
  DateBox,
  Days,
  EmptyState,
  FilterForm,
  Link,
  PageHead,
  Pagination,
  Select,
  Tag,
  TextInput,
  useLocale,
  usePath,
  type Option,
  type Tone,
} from '../../../platform/ui/index.js';
import { debateMessages } from '../debates.messages.js';

export interface DebateItem {
  path: string;
  title: string;
  lang: Locale;
  summary: string;
  /** „Предложен от Ана Стойкова“ */
  kind: string;
  state: { label: string; tone: Tone };
  /** Only of what is open. */
  daysLeft: number | null;
  /** The day to show where no days are counted. */
  date: string | null;
  when: string;
  opinions: string;
}

export interface DebateListProps {
  items: readonly DebateItem[];
  count: number;
  typed: { state: string; topic: string; place: string; q: string };
  states: readonly Option[];
  topics: readonly Option[];
  places: readonly Option[];
  filtered: boolean;
  /** The next page, and the first one when this is not it. */
  older?: string;
  first?: string;
  feed: string;
}

export function DebateListPage(props: DebateListProps): VNode {
  const locale = useLocale();
  const t = debateMessages(locale);
  const at = usePath();
  return (
    <>
      <PageHead title={t('debates')} lead={t('lead')}>
        <p class="actions">
          <ButtonLink path="/debates/new">{t('propose')}</ButtonLink>
        </p>
      </PageHead>
      <div class="page">
        <FilterForm path="/debates" filtered={props.filtered}>
          <TextInput
            name="q"
            type="search"
            label={t('search')}
            hint={t('searchHint')}
            value={props.typed.q}
            maxLength={100}
          />
          <div class="split">
            <Select
              name="state"
              label={t('stateFilter')}
              empty={t('anyState')}
              options={props.states}
              value={props.typed.state}
            />
            <Select
              name="topic"
              label={t('topicFilter')}
              empty={t('anyTopic')}
              options={props.topics}
              value={props.typed.topic}
            />
          </div>
          <Select
            name="place"
            label={t('placeFilter')}
            empty={t('anyPlace')}
            options={props.places}
            value={props.typed.place}
          />
        </FilterForm>
        <p role="status" class="num">
          <b>{t('found', { count: props.count })}</b>
        </p>
        {props.items.length > 0 ? (
          <ul class="subjects ruled">
            {props.items.map((item) => (
              <Item key={item.path} item={item} />
            ))}
          </ul>
        ) : (
          <Nothing filtered={props.filtered} />
        )}
        <Pagination older={props.older} />
        <hr />
        <p class="actions small">
          {props.first && <Link path={props.first}>{t('firstPage')}</Link>}
          <a href={at(props.feed)} type="application/atom+xml">
            {t('feed')}
          </a>
        </p>
      </div>
    </>
  );
}

function Item({ item }: { item: DebateItem }): VNode {
  return (
    <li>
      {item.daysLeft === null ? <DateBox date={item.date ?? ''} /> : <Days left={item.daysLeft} />}
      <div>
        <span class="kind">{item.kind}</span>
        <h2>
          <Link path={item.path} class="name" lang={item.lang}>
            {item.title}
          </Link>
        </h2>
        <p lang={item.lang}>{item.summary}</p>
        <p class="meta">
          <Tag tone={item.state.tone}>{item.state.label}</Tag>
          <span class="soft small num">{[item.when, item.opinions].filter(Boolean).join(' · ')}</span>
        </p>
      </div>
    </li>
  );
}

function Nothing({ filtered }: { filtered: boolean }): VNode {
  const t = debateMessages(useLocale());
  return (
    <EmptyState title={t(filtered ? 'emptyFound' : 'emptyAll')}>
      <p>{t(filtered ? 'emptyFoundHint' : 'emptyAllHint')}</p>
      {filtered && (
        <p>
          <Link path="/debates">{t('seeAll')}</Link>
        </p>
      )}
    </EmptyState>
  );
}
