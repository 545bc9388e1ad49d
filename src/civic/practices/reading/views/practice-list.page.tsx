import type { VNode } from 'preact';
import {
  Button,
  ButtonLink,
  Checkbox,
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
import { COMPARE_PATH, OWN_PATH, PRACTICES_PATH } from '../../practice.rules.js';
import { practiceMessages } from '../../practices.messages.js';
import { readingMessages } from '../reading.messages.js';
import { PracticeItems, type PracticeListProps } from './list-parts.js';
import { PracticeStyles } from './practice-styles.js';

export function PracticeListPage(props: PracticeListProps): VNode {
  const locale = useLocale();
  const t = readingMessages(locale);
  const at = usePath();
  return (
    <>
      <PracticeStyles />
      <PageHead title={practiceMessages(locale)('practices')} lead={t('lead')}>
        <p class="actions">
          <ButtonLink path={`${OWN_PATH}/new`} kind="quiet">
            {t('propose')}
          </ButtonLink>
        </p>
      </PageHead>
      <div class="page">
        <Filters {...props} />
        <p role="status" class="num">
          <b>{props.found}</b>
        </p>
        {props.items.length > 0 ? (
          <form method="get" action={at(COMPARE_PATH)} class="compare-form">
            <PracticeItems items={props.items} />
            <p class="actions compare-bar">
              <Button>{t('compareChosen')}</Button>
              <span class="soft small">{t('compareHint')}</span>
            </p>
          </form>
        ) : (
          <Nothing {...props} />
        )}
        <Pagination older={props.older} />
        <hr />
        <ListData first={props.first} data={props.data} />
      </div>
    </>
  );
}

function Filters({ typed, options, filtered }: PracticeListProps): VNode {
  const t = readingMessages(useLocale());
  return (
    <FilterForm path={PRACTICES_PATH} filtered={filtered}>
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
          name="topic"
          label={t('topic')}
          empty={t('anyTopic')}
          options={options.topics}
          value={typed.topic}
        />
        <Select
          name="actor"
          label={t('actor')}
          empty={t('anyActor')}
          options={options.actors}
          value={typed.actor}
        />
        <Select
          name="where"
          label={t('where')}
          empty={t('anywhere')}
          options={options.places}
          value={typed.where}
        />
        <Select
          name="cost"
          label={t('cost')}
          empty={t('anyCost')}
          options={options.costs}
          value={typed.cost}
        />
        <Select
          name="order"
          label={t('order')}
          empty={t('newest')}
          options={options.orders}
          value={typed.order}
        />
      </div>
      <Checkbox name="numbers" label={t('onlyNumbers')} value={typed.numbers} optional />
    </FilterForm>
  );
}

function Nothing({ filtered }: PracticeListProps): VNode {
  const t = readingMessages(useLocale());
  return (
    <EmptyState title={t(filtered ? 'emptyFound' : 'empty')}>
      <p>{t(filtered ? 'emptyFoundHint' : 'emptyHint')}</p>
      <p>
        {filtered ? (
          <Link path={PRACTICES_PATH}>{t('seeAll')}</Link>
        ) : (
          <Link path={`${OWN_PATH}/new`}>{t('propose')}</Link>
        )}
      </p>
    </EmptyState>
  );
}
