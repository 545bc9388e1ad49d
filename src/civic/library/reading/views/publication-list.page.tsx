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
} from '../../../../platform/ui/index.js';
import { libraryMessages } from '../../library.messages.js';
import { LIBRARY_PATH, STRATEGIC_PATH } from '../../publication.rules.js';
import { listMessages } from '../lists.messages.js';
import { LibraryStyles } from './library-styles.js';
import { PublicationItems, type PublicationListProps } from './list-parts.js';

export function PublicationListPage(props: PublicationListProps): VNode {
  const locale = useLocale();
  const t = listMessages(locale);
  return (
    <>
      <LibraryStyles />
      <PageHead title={libraryMessages(locale)('library')} lead={t('lead')}>
        <p>
          <Link path={STRATEGIC_PATH}>{t('strategicLink')}</Link>
        </p>
        {props.besides.length > 0 && (
          <p class="actions small">
            {props.besides.map(({ path, label }) => (
              <Link key={path} path={path}>
                {label}
              </Link>
            ))}
          </p>
        )}
      </PageHead>
      <div class="page">
        <Filters {...props} />
        <p role="status" class="num">
          <b>{props.found}</b>
        </p>
        {props.items.length > 0 ? <PublicationItems items={props.items} /> : <Nothing {...props} />}
        <Pagination older={props.older} />
        <hr />
        <ListData first={props.first} data={props.data} />
      </div>
    </>
  );
}

function Filters({ typed, options, filtered }: PublicationListProps): VNode {
  const t = listMessages(useLocale());
  const further = [typed.lang, typed.publisher].some(Boolean);
  return (
    <FilterForm path={LIBRARY_PATH} filtered={filtered}>
      <TextInput
        name="q"
        type="search"
        label={t('search')}
        hint={t('searchHint')}
        value={typed.q}
        maxLength={100}
      />
      <div class="filters">
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
          name="year"
          label={t('year')}
          empty={t('anyYear')}
          options={options.years}
          value={typed.year}
        />
      </div>
      <details class="more-filters" open={further}>
        <summary>{t('moreFilters')}</summary>
        <div class="filters">
          <Select
            name="publisher"
            label={t('publisher')}
            empty={t('anyPublisher')}
            options={options.publishers}
            value={typed.publisher}
          />
          <Select
            name="lang"
            label={t('lang')}
            empty={t('anyLang')}
            options={options.langs}
            value={typed.lang}
          />
        </div>
      </details>
    </FilterForm>
  );
}

function Nothing({ filtered }: PublicationListProps): VNode {
  const t = listMessages(useLocale());
  return (
    <EmptyState title={t(filtered ? 'emptyFound' : 'emptyAll')}>
      <p>{t(filtered ? 'emptyFoundHint' : 'emptyAllHint')}</p>
      <p>
        {filtered ? <Link path={LIBRARY_PATH}>{t('seeAll')}</Link> : <Link path="/">{t('seeHome')}</Link>}
      </p>
    </EmptyState>
  );
}
