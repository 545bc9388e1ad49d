import type { VNode } from 'preact';
import {
  EmptyState,
  FilterForm,
  Link,
  ListData,
  PageHead,
  Pagination,
  Select,
  TextInput,
  useLocale,
  usePath,
} from '../../../../platform/ui/index.js';
import { EVENTS_PATH } from '../../event.rules.js';
import { eventMessages } from '../../events.messages.js';
import { listMessages } from '../lists.messages.js';
import { EventStyles } from './event-styles.js';
import { EventItems, type EventListProps } from './list-parts.js';

export function EventListPage(props: EventListProps): VNode {
  const locale = useLocale();
  const t = listMessages(locale);
  const at = usePath();
  return (
    <>
      <EventStyles />
      <PageHead title={eventMessages(locale)('events')} lead={t('lead')} />
      <div class="page">
        <Filters {...props} />
        <p role="status" class="num">
          <b>{props.found}</b>
        </p>
        {props.items.length > 0 ? <EventItems items={props.items} /> : <Nothing {...props} />}
        <Pagination older={props.older} />
        <hr />
        <ListData first={props.first} data={props.data}>
          <a href={at(props.data.calendar)} type="text/calendar">
            {t('calendar')}
          </a>
        </ListData>
      </div>
    </>
  );
}

function Filters({ typed, options, filtered }: EventListProps): VNode {
  const t = listMessages(useLocale());
  const further = [typed.form, typed.series, typed.month].some(Boolean);
  return (
    <FilterForm path={EVENTS_PATH} filtered={filtered}>
      <TextInput
        name="q"
        type="search"
        label={t('search')}
        hint={t('searchHint')}
        value={typed.q}
        maxLength={100}
      />
      <div class="filters">
        <Select name="when" label={t('when')} empty={t('coming')} options={options.when} value={typed.when} />
        <Select
          name="kind"
          label={t('kind')}
          empty={t('anyKind')}
          options={options.kinds}
          value={typed.kind}
        />
        <Select
          name="topic"
          label={t('topic')}
          empty={t('anyTopic')}
          options={options.topics}
          value={typed.topic}
        />
        <Select
          name="place"
          label={t('place')}
          empty={t('anyPlace')}
          options={options.places}
          value={typed.place}
        />
      </div>
      <details class="more-filters" open={further}>
        <summary>{t('moreFilters')}</summary>
        <div class="filters">
          <Select
            name="form"
            label={t('form')}
            empty={t('anyForm')}
            options={options.forms}
            value={typed.form}
          />
          <Select
            name="series"
            label={t('series')}
            empty={t('anySeries')}
            options={options.series}
            value={typed.series}
          />
          <Select
            name="month"
            label={t('month')}
            empty={t('anyMonth')}
            options={options.months}
            value={typed.month}
          />
        </div>
      </details>
    </FilterForm>
  );
}

function Nothing({ filtered, anytime }: EventListProps): VNode {
  const t = listMessages(useLocale());
  return (
    <EmptyState title={t(filtered ? 'emptyFound' : 'emptyComing')}>
      <p>{t(filtered ? 'emptyFoundHint' : 'emptyComingHint')}</p>
      {filtered && anytime && (
        <p>
          <Link path={anytime}>{t('anytime')}</Link>
        </p>
      )}
      <p>
        {filtered ? (
          <Link path={EVENTS_PATH}>{t('seeAll')}</Link>
        ) : (
          <Link path={`${EVENTS_PATH}?when=past`}>{t('seePast')}</Link>
        )}
      </p>
    </EmptyState>
  );
}
