import type { VNode } from 'preact';
import type { Locale } from '../../../platform/i18n/index.js';
import {
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
import { consultationMessages } from '../consultations.messages.js';

export interface ConsultationItem {
  path: string;
  title: string;
  lang: Locale;
  summary: string;
  /** „Проект на нормативен акт · № К-2026-014“ */
  kind: string;
  state: { label: string; tone: Tone };
  shortTerm: boolean;
  /** Only of what is open. */
  daysLeft: number | null;
  /** The day to show where no days are counted. */
  date: string | null;
  when: string;
}

export interface ConsultationListProps {
  items: readonly ConsultationItem[];
  count: number;
  typed: { state: string; topic: string; q: string };
  states: readonly Option[];
  topics: readonly Option[];
  filtered: boolean;
  /** The next page, and the first one when this is not it. */
  older?: string;
  first?: string;
  feed: string;
}

export function ConsultationListPage(props: ConsultationListProps): VNode {
  const locale = useLocale();
  const t = consultationMessages(locale);
  const at = usePath();
  return (
    <>
      <PageHead title={t('consultations')} lead={t('lead')} />
      <div class="page">
        <FilterForm path="/consultations" filtered={props.filtered}>
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
          <Link path="/consultations/scoreboard">{t('scoreboard')}</Link>
          <a href={at(props.feed)} type="application/atom+xml">
            {t('feed')}
          </a>
        </p>
      </div>
    </>
  );
}

function Item({ item }: { item: ConsultationItem }): VNode {
  const t = consultationMessages(useLocale());
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
          {item.shortTerm && <Tag tone="wait">{t('shortTerm')}</Tag>}
          <span class="soft small">{item.when}</span>
        </p>
      </div>
    </li>
  );
}

function Nothing({ filtered }: { filtered: boolean }): VNode {
  const t = consultationMessages(useLocale());
  return (
    <EmptyState title={t(filtered ? 'emptyFound' : 'emptyAll')}>
      <p>{t(filtered ? 'emptyFoundHint' : 'emptyAllHint')}</p>
      {filtered && (
        <p>
          <Link path="/consultations">{t('seeAll')}</Link>
        </p>
      )}
    </EmptyState>
  );
}
