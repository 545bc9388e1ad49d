import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  ButtonLink,
  DateBox,
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
} from '../../../../platform/ui/index.js';
import { INQUIRIES_PATH, WRITE_PATH } from '../../inquiry.rules.js';
import { readingMessages } from '../reading.messages.js';

export interface InquiryItemProps {
  path: string;
  date: string;
  title: string;
  lang: Locale;
  /** „Въпрос от фирма“ */
  kind: string;
  summary: string;
  summaryLang: Locale;
  state: { label: string; tone: Tone };
  standing: { text: string; late: boolean };
  meta: string;
}

export interface InquiryListProps {
  items: readonly InquiryItemProps[];
  /** How many there are, in words. */
  found: string;
  typed: Record<'state' | 'kind' | 'topic' | 'place' | 'unit' | 'year' | 'q', string>;
  states: readonly Option[];
  kinds: readonly Option[];
  topics: readonly Option[];
  places: readonly Option[];
  units: readonly Option[];
  years: readonly Option[];
  filtered: boolean;
  older?: string;
  first?: string;
  feed: string;
  table: string;
}

export function InquiryListPage(props: InquiryListProps): VNode {
  const t = readingMessages(useLocale());
  const at = usePath();
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <p class="actions">
          <ButtonLink path={WRITE_PATH}>{t('write')}</ButtonLink>
          <Link path={`${INQUIRIES_PATH}/register`}>{t('register')}</Link>
        </p>
      </PageHead>
      <div class="page">
        <Filters {...props} />
        <p role="status" class="num">
          <b>{props.found}</b>
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
          <a href={props.table} type="text/csv">
            {t('table')}
          </a>
        </p>
      </div>
    </>
  );
}

function Filters({ typed, ...props }: InquiryListProps): VNode {
  const t = readingMessages(useLocale());
  return (
    <FilterForm path={INQUIRIES_PATH} filtered={props.filtered}>
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
          label={t('state')}
          empty={t('anyState')}
          options={props.states}
          value={typed.state}
        />
        <Select name="kind" label={t('kind')} empty={t('anyKind')} options={props.kinds} value={typed.kind} />
        <Select
          name="topic"
          label={t('topic')}
          empty={t('anyTopic')}
          options={props.topics}
          value={typed.topic}
        />
        <Select
          name="place"
          label={t('place')}
          empty={t('anyPlace')}
          options={props.places}
          value={typed.place}
        />
        <Select name="unit" label={t('unit')} empty={t('anyUnit')} options={props.units} value={typed.unit} />
        <Select name="year" label={t('year')} empty={t('anyYear')} options={props.years} value={typed.year} />
      </div>
    </FilterForm>
  );
}

function Item({ item }: { item: InquiryItemProps }): VNode {
  return (
    <li>
      <DateBox date={item.date} />
      <div>
        <span class="kind">{item.kind}</span>
        <h2>
          <Link path={item.path} class="name" lang={item.lang}>
            {item.title}
          </Link>
        </h2>
        <p lang={item.summaryLang}>{item.summary}</p>
        <p class="meta">
          <Tag tone={item.state.tone}>{item.state.label}</Tag>
          {item.standing.late ? (
            <Tag tone="late">{item.standing.text}</Tag>
          ) : (
            <span class="small num">{item.standing.text}</span>
          )}
          <span class="soft small">{item.meta}</span>
        </p>
      </div>
    </li>
  );
}

function Nothing({ filtered }: { filtered: boolean }): VNode {
  const t = readingMessages(useLocale());
  return (
    <EmptyState title={t(filtered ? 'emptyFound' : 'emptyAll')}>
      <p>{t(filtered ? 'emptyFoundHint' : 'emptyAllHint')}</p>
      {filtered && (
        <p>
          <Link path={INQUIRIES_PATH}>{t('seeAll')}</Link>
        </p>
      )}
    </EmptyState>
  );
}
