import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  ButtonLink,
  DateBox,
  Days,
  EmptyState,
  FilterForm,
  Link,
  Meter,
  PageHead,
  Pagination,
  Select,
  Tag,
  TextInput,
  useLocale,
  usePath,
  type Option,
  type Tone,
} from '../../../../platform/ui/index.js';
import { petitionMessages } from '../../petitions.messages.js';
import { PetitionStyles } from '../../views/petition-styles.js';

export interface PetitionItem {
  path: string;
  title: string;
  lang: Locale;
  summary: string;
  summaryLang: Locale;
  /** „Инициатор: Ана Стойкова“ */
  kind: string;
  state: { label: string; tone: Tone };
  /** Only of what collects signatures. */
  daysLeft: number | null;
  /** The day to show where no days are counted. */
  date: string | null;
  when: string;
  signatures: string;
  /** How far it is from an answer; null of what was never published. */
  meter: { value: number; max: number; label: string } | null;
}

export interface PetitionListProps {
  items: readonly PetitionItem[];
  count: number;
  typed: { state: string; topic: string; place: string; q: string; sort: string };
  states: readonly Option[];
  topics: readonly Option[];
  places: readonly Option[];
  sorts: readonly Option[];
  filtered: boolean;
  /** The next page, and the first one when this is not it. */
  older?: string;
  first?: string;
  feed: string;
  table: string;
}

export function PetitionListPage(props: PetitionListProps): VNode {
  const t = petitionMessages(useLocale());
  const at = usePath();
  return (
    <>
      <PetitionStyles />
      <PageHead title={t('petitions')} lead={t('lead')}>
        <p class="actions">
          <ButtonLink path="/petitions/new">{t('start')}</ButtonLink>
          <Link path="/petitions/procedures">{t('procedures')}</Link>
        </p>
      </PageHead>
      <div class="page">
        <Filters {...props} />
        <p role="status" class="num">
          <b>{t('found', { count: props.count })}</b>
        </p>
        {props.items.length > 0 ? (
          <ul class="subjects ruled petitions">
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
          <a href={props.table} type="text/csv">
            {t('table')}
          </a>
        </p>
      </div>
    </>
  );
}

function Filters(props: PetitionListProps): VNode {
  const t = petitionMessages(useLocale());
  const { typed } = props;
  return (
    <FilterForm path="/petitions" filtered={props.filtered}>
      <TextInput
        name="q"
        type="search"
        label={t('search')}
        hint={t('searchHint')}
        value={typed.q}
        maxLength={100}
      />
      <div class="split">
        <Select
          name="state"
          label={t('stateFilter')}
          empty={t('anyState')}
          options={props.states}
          value={typed.state}
        />
        <Select
          name="sort"
          label={t('sort')}
          empty={t('sortUsual')}
          options={props.sorts}
          value={typed.sort}
        />
        <Select
          name="topic"
          label={t('topicFilter')}
          empty={t('anyTopic')}
          options={props.topics}
          value={typed.topic}
        />
        <Select
          name="place"
          label={t('placeFilter')}
          empty={t('anyPlace')}
          options={props.places}
          value={typed.place}
        />
      </div>
    </FilterForm>
  );
}

function Item({ item }: { item: PetitionItem }): VNode {
  return (
    <li>
      {item.daysLeft === null ? <DateBox date={item.date ?? ''} /> : <Days left={item.daysLeft} />}
      <div>
        {item.kind && <span class="kind">{item.kind}</span>}
        <h2>
          <Link path={item.path} class="name" lang={item.lang}>
            {item.title}
          </Link>
        </h2>
        <p lang={item.summaryLang}>{item.summary}</p>
        {item.meter && <Meter {...item.meter} />}
        <p class="meta">
          <Tag tone={item.state.tone}>{item.state.label}</Tag>
          <span class="small num">
            <b>{item.signatures}</b>
          </span>
          <span class="soft small num">{[item.meter?.label, item.when].filter(Boolean).join(' · ')}</span>
        </p>
      </div>
    </li>
  );
}

function Nothing({ filtered }: { filtered: boolean }): VNode {
  const t = petitionMessages(useLocale());
  return (
    <EmptyState title={t(filtered ? 'emptyFound' : 'emptyAll')}>
      <p>{t(filtered ? 'emptyFoundHint' : 'emptyAllHint')}</p>
      {filtered && (
        <p>
          <Link path="/petitions">{t('seeAll')}</Link>
        </p>
      )}
    </EmptyState>
  );
}
